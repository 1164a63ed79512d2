alter table notification.notice force row level security;
alter table notification.reading force row level security;
