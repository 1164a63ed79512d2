-- Cases under way, decided again by order of a publication: how far that is, and what came of each case that would change.
create table rulebook.redetermination (
    publication   bigint      primary key references rulebook.publication,
    pack_id       text        not null,
    revision      uuid        not null references rulebook.revision,
    effective_at  timestamptz not null,
    ordered_by    text        not null,
    status        text        not null check (status in ('WAITING', 'RUNNING', 'DONE', 'LAPSED', 'FAILED')),
    total         bigint      not null default 0 check (total >= 0),
    until_ordinal bigint      not null default 0,
    last_ordinal  bigint      not null default 0 check (last_ordinal between 0 and until_ordinal),
    done          bigint      not null default 0 check (done >= 0),
    unread        bigint      not null default 0 check (unread between 0 and done),
    started_at    timestamptz,
    ended_at      timestamptz,
    check ((status in ('WAITING', 'RUNNING')) = (ended_at is null))
);
create index redetermination_open on rulebook.redetermination (status) where status in ('WAITING', 'RUNNING');
-- What is law everybody may read, and that it is applied again too; what came of it belongs to the scope of each case.
grant select, insert on rulebook.redetermination to anlan_app;
grant update (status, total, until_ordinal, last_ordinal, done, unread, started_at, ended_at) on rulebook.redetermination to anlan_app;

create table rulebook.redetermined_case (
    publication      bigint      not null references rulebook.redetermination,
    number           text        not null,
    ordinal          bigint      not null,
    scope            text        not null collate "C",
    industry         text        not null,
    district_code    text        not null,
    enterprise_code  text        not null,
    enterprise_name  text        not null,
    title            text        not null,
    state            text        not null check (state in ('TAKEN', 'TO_DECIDE', 'ACCEPTED', 'LEFT')),
    at               timestamptz not null,
    outcome_before   text        not null,
    outcome_after    text        not null,
    criteria_before  text[]      not null,
    criteria_after   text[]      not null,
    due_before       date,
    due_after        date,
    decision_before  jsonb       not null,
    decision_after   jsonb       not null,
    deadline_before  jsonb,
    deadline_after   jsonb,
    resolved_at      timestamptz,
    resolved_by      text,
    resolved_by_name text,
    reason           text        check (length(reason) between 1 and 2000),
    primary key (publication, number),
    check ((state in ('ACCEPTED', 'LEFT')) = (resolved_at is not null)),
    check (num_nulls(resolved_at, resolved_by, resolved_by_name, reason) in (0, 4))
);
create index redetermined_case_open on rulebook.redetermined_case (publication, ordinal) where state = 'TO_DECIDE';
create index redetermined_case_order on rulebook.redetermined_case (publication, ordinal);
call platform.keep_in_scope('rulebook.redetermined_case');
grant select, insert on rulebook.redetermined_case to anlan_app;
grant update (state, resolved_at, resolved_by, resolved_by_name, reason) on rulebook.redetermined_case to anlan_app;

-- What changes an order is decided once, and not by whoever wrote the rules or ordered that they are applied again.
create function rulebook.guard_redetermined_case() returns trigger
    language plpgsql
as $$
begin
    if old.state <> 'TO_DECIDE' then
        raise exception 'redetermination of % was decided', old.number using errcode = 'AN451';
    end if;
    if exists (select from rulebook.redetermination d join rulebook.revision r on r.id = d.revision
                where d.publication = old.publication and new.resolved_by in (d.ordered_by, r.author)) then
        raise exception 'redetermination of %: one''s own work', old.number using errcode = 'AN423';
    end if;
    return new;
end $$;
create trigger redetermined_case_is_guarded before update on rulebook.redetermined_case
    for each row execute function rulebook.guard_redetermined_case();
