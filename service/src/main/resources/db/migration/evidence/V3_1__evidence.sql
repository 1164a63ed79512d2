-- Evidence: the content lies in files named by its SHA-256; here is who may see which content under which name.
-- A holding is one place from which a content may be seen: the uploader's unit, later each record it was attached to.
create schema evidence;

create table evidence.holding (
    id          bigint generated always as identity primary key,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scope       text        not null,
    industry    text,
    name        text        not null check (length(name) between 1 and 150),
    media_type  text        not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    size        bigint      not null check (size > 0),
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    unique nulls not distinct (sha256, scope, industry)
);

create function evidence.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'evidence stays as it was stored: % of %.% refused', lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'AN001';
end $$;

create trigger holding_is_final before update or delete on evidence.holding
    for each row execute function evidence.refuse_change();
create trigger holdings_stay before truncate on evidence.holding
    for each statement execute function evidence.refuse_change();

alter table evidence.holding enable row level security, force row level security;
create policy holding_in_scope on evidence.holding
    using (platform.in_scope(scope, industry)) with check (platform.in_scope(scope, industry));

grant usage on schema evidence to anlan_app;
grant select, insert on evidence.holding to anlan_app;
