-- Grading all risk points anew after the rules changed: batch by batch along their ordinals, so that a restart goes on
-- where the last batch was committed.
create table risk.regrading (
    id              uuid primary key,
    scope           text        not null collate "C",
    industry        text,
    reason          text        not null check (length(reason) between 1 and 2000),
    status          text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    ordered_at      timestamptz not null,
    ordered_by      text        not null,
    total           bigint      not null check (total >= 0),
    until_ordinal   bigint      not null check (until_ordinal >= 0),
    last_ordinal    bigint      not null default 0 check (last_ordinal between 0 and until_ordinal),
    done            bigint      not null default 0 check (done >= 0),
    graded_changed  bigint      not null default 0 check (graded_changed >= 0),
    live_changed    bigint      not null default 0 check (live_changed >= 0),
    ungraded        bigint      not null default 0 check (ungraded >= 0), -- scores the tables of today do not have
    ended_at        timestamptz,
    failure_zh      text,
    failure_en      text,
    check ((status = 'RUNNING') = (ended_at is null)),
    check ((status = 'FAILED') = (failure_zh is not null and failure_en is not null)),
    check (status <> 'DONE' or last_ordinal = until_ordinal)
);
create unique index regrading_one_at_a_time on risk.regrading (status) where status = 'RUNNING';

create function risk.keep_ended_regrading() returns trigger language plpgsql as $$
begin
    if old.status <> 'RUNNING' or new.last_ordinal < old.last_ordinal then
        raise exception 'regrading % only goes forward', old.id;
    end if;
    return new;
end $$;
create trigger keep_ended_regrading before update on risk.regrading
    for each row execute function risk.keep_ended_regrading();

call platform.keep_in_scope('risk.regrading');

grant select, insert on risk.regrading to anlan_app;
grant update (status, last_ordinal, done, graded_changed, live_changed, ungraded, ended_at, failure_zh, failure_en)
    on risk.regrading to anlan_app;
