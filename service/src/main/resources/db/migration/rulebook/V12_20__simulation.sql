-- What a revision would have changed: its text as it was when that was asked, how far the look has come, and every difference.
-- Nothing here is ever read by what decides.
create table rulebook.simulation (
    id            uuid        primary key,
    revision      uuid        not null references rulebook.revision,
    kind          text        not null check (kind in ('HISTORY', 'SHADOW', 'RISK_POINTS')), -- over what was found, beside what is being
                                                                                      -- found, or over risk points as they stand
    scope         text        not null collate "C", -- the unit of whoever asked, whose records are looked at
    industry      text,                              -- never set; of whoever is limited to some, industries says which
    industries    text[]      not null,
    from_day      date        not null,
    to_day        date        not null,
    header        text        not null,
    rows          text        not null,
    examples      text,                              -- null of a catalogue of control measures
    standards     text,                              -- of a catalogue only
    digest        text        not null,
    status        text        not null check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    ordered_at    timestamptz not null,
    ordered_by    text        not null,
    ordered_by_name text      not null,
    total         bigint      not null check (total >= 0), -- 0 of a shadow run, which does not know what will come
    until_ordinal bigint      not null check (until_ordinal >= 0),
    last_ordinal  bigint      not null default 0 check (last_ordinal between 0 and until_ordinal),
    done          bigint      not null default 0 check (done >= 0),
    changed       bigint      not null default 0 check (changed between 0 and done),
    unread        bigint      not null default 0 check (unread between 0 and done), -- facts the vocabulary of today does not take
    ended_at      timestamptz,
    check (to_day >= from_day),
    check ((examples is null) = (standards is not null)),
    check ((status = 'RUNNING') = (ended_at is null))
);
create index simulation_by_revision on rulebook.simulation (revision, ordered_at desc);
create index simulation_running on rulebook.simulation (status) where status = 'RUNNING';

create table rulebook.simulation_difference (
    simulation      uuid   not null references rulebook.simulation,
    ordinal         bigint not null,
    number          text   not null,
    scope           text   not null collate "C",
    industry        text   not null,
    district_code   text   not null,
    enterprise_code text   not null,
    enterprise_name text   not null,
    found_on        date   not null,
    kinds           text[] not null check (kinds <@ array ['OUTCOME', 'CRITERIA', 'DEADLINE'] and cardinality(kinds) > 0),
    outcome_now     text   not null,
    outcome_then    text   not null,
    criteria_now    text[] not null,
    criteria_then   text[] not null,
    due_now         date,
    due_then        date,
    primary key (simulation, ordinal)
);

-- Risk points that would stand otherwise: their levels of rules that grade, their measures of a catalogue.
create table rulebook.simulation_point (
    simulation       uuid     not null references rulebook.simulation,
    ordinal          bigint   not null,
    number           text     not null,
    name             text     not null,
    scope            text     not null collate "C",
    industry         text     not null,
    district_code    text     not null,
    enterprise_code  text     not null,
    enterprise_name  text     not null,
    kinds            text[]   not null check (cardinality(kinds) > 0 and kinds <@ array
                                  ['GRADED', 'LIVE', 'CONTROL', 'MEASURE_GONE', 'MEASURE_CHANGED', 'MEASURE_OFFERED']),
    moved            smallint not null check (moved between -1 and 1), -- 1: to a worse level, -1: to a better one
    graded_now       text check (graded_now in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')), -- null where the rules have a gap
    graded_then      text check (graded_then in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    live_now         text check (live_now in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    live_then        text check (live_then in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    control_now      text check (control_now in ('COMPANY', 'WORKSHOP', 'TEAM', 'POST')),
    control_then     text check (control_then in ('COMPANY', 'WORKSHOP', 'TEAM', 'POST')),
    measures_gone    text[]   not null,
    measures_changed text[]   not null,
    measures_offered text[]   not null,
    primary key (simulation, ordinal)
);

-- What a shadow run has looked at; some is decided more than once, as facts become known.
create table rulebook.shadow_case (
    simulation uuid   not null references rulebook.simulation,
    ordinal    bigint not null,
    scope      text   not null collate "C",
    industry   text   not null,
    primary key (simulation, ordinal)
);

create function rulebook.keep_ended_simulation() returns trigger
    language plpgsql
as $$
begin
    if old.status <> 'RUNNING' or new.last_ordinal < old.last_ordinal then
        raise exception 'simulation % only goes forward', old.id using errcode = 'AN441';
    end if;
    return new;
end $$;
create trigger keep_ended_simulation before update on rulebook.simulation
    for each row execute function rulebook.keep_ended_simulation();

call platform.keep_in_scope('rulebook.simulation', 'rulebook.simulation_difference', 'rulebook.simulation_point',
    'rulebook.shadow_case');
grant select, insert on rulebook.simulation, rulebook.simulation_point, rulebook.shadow_case to anlan_app;
grant select, insert, delete on rulebook.simulation_difference to anlan_app; -- a case that is decided again
grant update (status, last_ordinal, done, changed, unread, ended_at) on rulebook.simulation to anlan_app;
