alter table evidence.holding force row level security;
