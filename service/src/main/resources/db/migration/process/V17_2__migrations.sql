-- Instances of older drawings moved to the newest one. What came of each instance is written in the transaction that moves it,
-- so a node that dies leaves none half moved, and the next one goes on with those that have no line yet.
create schema process;
grant usage on schema process to anlan_app;

create table process.migration (
    id               uuid        primary key,
    scope            text        not null collate "C",
    industry         text,
    process          text        not null,
    to_version       int         not null check (to_version > 1),
    counterparts     jsonb       not null check (jsonb_typeof(counterparts) = 'object'), -- step of an older drawing: step of the new one
    reason           text        not null check (length(reason) between 1 and 2000),
    status           text        not null check (status in ('PROPOSED', 'REFUSED', 'RUNNING', 'DONE', 'FAILED')),
    total            bigint      not null check (total >= 0), -- when it was proposed
    proposed_at      timestamptz not null,
    proposed_by      text        not null,
    proposed_by_name text        not null,
    decided_at       timestamptz,
    decided_by       text,
    decided_by_name  text,
    words            text        check (length(words) between 1 and 2000),
    ended_at         timestamptz,
    check ((status = 'PROPOSED') = (decided_at is null)),
    check (num_nulls(decided_at, decided_by, decided_by_name) in (0, 3)),
    check ((status in ('PROPOSED', 'RUNNING')) = (ended_at is null)),
    constraint nobody_confirms_their_own check (decided_by <> proposed_by)
);
create unique index migration_one_at_a_time on process.migration (process) where status in ('PROPOSED', 'RUNNING');

create table process.moved_instance (
    migration    uuid        not null references process.migration,
    key          text        not null,
    number       text        not null,
    scope        text        not null collate "C",
    industry     text,
    from_version int         not null,
    steps        text[]      not null,
    outcome      text        not null check (outcome in ('MOVED', 'LEFT')),
    reason_zh    text,
    reason_en    text,
    at           timestamptz not null,
    primary key (migration, key),
    check ((outcome = 'LEFT') = (reason_zh is not null and reason_en is not null))
);
create index moved_instance_outcome on process.moved_instance (migration, outcome, key);

create function process.guard_migration() returns trigger language plpgsql as $$
begin
    if old.status in ('REFUSED', 'DONE', 'FAILED') or (old.status = 'RUNNING' and new.status = 'PROPOSED') then
        raise exception 'migration % only goes forward', old.id;
    end if;
    return new;
end $$;
create trigger migration_is_guarded before update on process.migration
    for each row execute function process.guard_migration();

call platform.keep_in_scope('process.migration', 'process.moved_instance');
grant select, insert on process.migration, process.moved_instance to anlan_app;
grant update (status, decided_at, decided_by, decided_by_name, words, ended_at) on process.migration to anlan_app;
