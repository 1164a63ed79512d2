-- Who is told what: a notice goes to a role, of the units above a record; who has read it is kept per person.
create schema notification;

create table notification.notice (
    id       bigint generated always as identity primary key,
    cause    text        not null, -- what happened, once: e.g. overdue/2026-04-01
    number   text        not null, -- of the hidden danger
    role     text        not null,
    scope    text        not null,
    industry text,
    kind     text        not null,
    at       timestamptz not null,
    text_zh  text        not null,
    text_en  text        not null,
    unique (number, cause, role)
);
create index notice_by_role on notification.notice (role, id);
create index notice_by_unit on notification.notice (role, scope collate "C", id);

create table notification.reading (
    notice   bigint      not null references notification.notice,
    username text        not null,
    at       timestamptz not null,
    primary key (notice, username)
);

alter table notification.notice enable row level security, force row level security;
create policy notice_in_scope on notification.notice
    using (platform.in_scope(scope, industry)) with check (platform.in_scope(scope, industry));

-- a reading is visible with its notice
alter table notification.reading enable row level security, force row level security;
create policy reading_in_scope on notification.reading
    using (exists (select 1 from notification.notice n where n.id = notice))
    with check (exists (select 1 from notification.notice n where n.id = notice));

grant usage on schema notification to anlan_app;
grant select, insert on notification.notice, notification.reading to anlan_app;
