-- Risk points of enterprises, their graded and live levels, and the hidden dangers that are open at them.
-- Numbers come from one sequence and never come back. Explanations are made again from scores and pack version, never stored.
create schema risk;

create sequence risk.number as bigint;

create function risk.rank(level text) returns smallint
    language sql immutable parallel safe
    return case level when 'MAJOR' then 4 when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 end;

-- Whether each of the scores is a number above zero, and they are those of the method.
create function risk.scored(method text, scores jsonb) returns boolean
    language sql immutable parallel safe
    return case when jsonb_typeof(scores) <> 'object' then false
                when method = 'LEC' then scores ?& array ['likelihood', 'exposure', 'consequence']
                     and scores - array ['likelihood', 'exposure', 'consequence'] = '{}'
                when method = 'LS' then scores ?& array ['likelihood', 'severity']
                     and scores - array ['likelihood', 'severity'] = '{}'
                else false end
       and not jsonb_path_exists(scores, '$.* ? (@.type() <> "number")')
       and not jsonb_path_exists(scores, '$.* ? (@ <= 0)');

create table risk.risk_point (
    id              uuid primary key,
    number          text        not null unique check (number ~ '^RP-([0-9]{6}|[1-9][0-9]{6,})$'),
    ordinal         bigint      not null generated always as (substr(number, 4)::bigint) stored,
    version         bigint      not null default 0,
    scope           text        not null collate "C",
    industry        text        not null,
    enterprise_code text        not null,
    enterprise_name text        not null check (length(enterprise_name) between 1 and 200),
    district_code   text        not null,
    place           uuid,
    place_name      text        not null check (length(place_name) between 1 and 200),
    name            text        not null check (length(name) between 1 and 200),
    process         text        not null check (length(process) between 1 and 200),
    template        text check (template ~ '^[A-Z]{3}-R[0-9]{3}$'),
    hazard_factor   text        not null check (length(hazard_factor) between 1 and 200),
    accident_types  text[]      not null check (cardinality(accident_types) between 1 and 20),
    method          text        not null check (method in ('LEC', 'LS')),
    scores          jsonb       not null,
    direct_grounds  text[]      not null default '{}',
    graded_level    text        not null check (graded_level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    live_level      text        not null check (live_level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    control_level   text        not null check (control_level in ('COMPANY', 'WORKSHOP', 'TEAM', 'POST')),
    graded_rank     smallint    not null generated always as (risk.rank(graded_level)) stored,
    live_rank       smallint    not null generated always as (risk.rank(live_level)) stored,
    graded_by_pack  text        not null check (graded_by_pack ~ '^[a-z-]+/[a-z-]+@[0-9]+$'),
    graded_on       date        not null,
    measures        text[]      not null default '{}',
    own_measures    jsonb       not null default '[]' check (jsonb_typeof(own_measures) = 'array'),
    photo           text check (photo ~ '^[0-9a-f]{64}$'),
    plan_x          numeric check (plan_x between 0 and 1),
    plan_y          numeric check (plan_y between 0 and 1),
    responsible     text        not null check (length(responsible) between 1 and 100),
    missed_inspections int      not null default 0 check (missed_inspections >= 0), -- of one checker in a row
    status          text        not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRED')),
    retired_at      timestamptz,
    retired_by      text,
    retirement_reason text,
    declared_in     uuid,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,

    constraint scores_of_the_method check (risk.scored(method, scores)),
    constraint never_below_its_grade check (risk.rank(live_level) >= risk.rank(graded_level)),
    constraint something_controls_it check (cardinality(measures) > 0 or own_measures <> '[]'),
    constraint both_coordinates check ((plan_x is null) = (plan_y is null)),
    constraint position_on_a_place check (plan_x is null or place is not null),
    constraint of_its_enterprise check (right(scope, 19) = '/' || enterprise_code),
    constraint retirement_complete check ((status = 'RETIRED')
        = (retired_at is not null and retired_by is not null and length(retirement_reason) > 0))
) with (fillfactor = 85); -- regrading writes every row once more, mostly beside itself

create unique index risk_point_ordinal on risk.risk_point (ordinal);
create index risk_point_enterprise on risk.risk_point (enterprise_code, ordinal);
create index risk_point_scope on risk.risk_point (scope, ordinal);
create index risk_point_district on risk.risk_point (district_code, ordinal);
create index risk_point_industry on risk.risk_point (industry, ordinal);
create index risk_point_live on risk.risk_point (live_rank, ordinal);
create index risk_point_district_live on risk.risk_point (district_code, live_rank, ordinal);
create index risk_point_graded on risk.risk_point (graded_rank, ordinal);
create index risk_point_district_graded on risk.risk_point (district_code, graded_rank, ordinal);
create index risk_point_name on risk.risk_point (name, ordinal);
create index risk_point_template on risk.risk_point (enterprise_code, template) where template is not null;

-- Hidden dangers that were ever found at a risk point. What is still open raises its live level.
create table risk.open_danger (
    number        text    primary key,
    risk_point    uuid    not null references risk.risk_point,
    scope         text    not null collate "C",
    industry      text    not null,
    measure       text,
    accident_type text,
    level         text check (level in ('GENERAL', 'MAJOR')), -- null while facts are missing
    overdue       boolean not null default false,
    opened_on     date    not null,
    closed_on     date,
    recurrence    int     not null default 0 check (recurrence >= 0),
    revivals      int     not null default 0 check (revivals >= 0), -- how often it was opened after its end
    constraint closed_after_opened check (closed_on >= opened_on)
);
create index open_danger_point on risk.open_danger (risk_point);
create index open_danger_open on risk.open_danger (risk_point) where closed_on is null;

-- How levels went: the risk map of any day comes from here. Append-only.
create table risk.level_change (
    id         bigint generated always as identity primary key,
    risk_point uuid        not null references risk.risk_point,
    scope      text        not null collate "C",
    industry   text        not null,
    at         timestamptz not null,
    kind       text        not null check (kind in ('GRADED', 'LIVE')),
    from_level text check (from_level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')), -- null: there was none before
    to_level   text        not null check (to_level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    cause      jsonb       not null check (jsonb_typeof(cause) = 'object'),
    constraint a_change check (from_level is distinct from to_level)
);
create index level_change_point on risk.level_change (risk_point, at, id);
create index level_change_at on risk.level_change (kind, at);

-- Distinct words of all risk points: a search looks through these thousands instead of through the hundreds of thousands.
create table risk.words (
    words text primary key
);

create function risk.note_words() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into risk.words
    select distinct unnest(array [name, process, enterprise_name]) from written on conflict do nothing;
    return null;
end $$;
create trigger note_words after insert on risk.risk_point
    referencing new table as written for each statement execute function risk.note_words();
create function risk.note_changed_words() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into risk.words values (new.name), (new.process), (new.enterprise_name) on conflict do nothing;
    return null;
end $$;
create trigger note_changed_words after update on risk.risk_point
    for each row when (old.name <> new.name or old.process <> new.process or old.enterprise_name <> new.enterprise_name)
    execute function risk.note_changed_words();

-- Runs as the owner and gives words, never records: the query around it is bound by the policies as ever.
create function risk.with_words(wanted text, most int) returns setof text
    language sql stable security definer rows 50
    set search_path = pg_catalog, pg_temp
as $$
    select w.words from risk.words w where position(wanted in lower(w.words)) > 0 limit most
$$;

create function risk.keep_risk_point() returns trigger language plpgsql as $$
begin
    if old.status = 'RETIRED' then
        raise exception 'risk point % is retired', old.number;
    end if;
    if new.number <> old.number or new.enterprise_code <> old.enterprise_code or new.scope <> old.scope
       or new.created_at <> old.created_at or new.created_by <> old.created_by then
        raise exception 'risk point % keeps its number, its enterprise and its origin', old.number;
    end if;
    return new;
end $$;
create trigger keep_risk_point before update on risk.risk_point
    for each row execute function risk.keep_risk_point();

create function risk.keep_closed_danger() returns trigger language plpgsql as $$
begin
    if (old.closed_on is not null and new.revivals <= old.revivals) or new.revivals < old.revivals
       or new.risk_point <> old.risk_point then
        raise exception 'hidden danger % stays closed and where it was found', old.number;
    end if;
    return new;
end $$;
create trigger keep_closed_danger before update on risk.open_danger
    for each row execute function risk.keep_closed_danger();

create function risk.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of levels is append-only';
end $$;
create trigger level_change_is_final before update or delete or truncate on risk.level_change
    for each statement execute function risk.refuse_change();

call platform.keep_in_scope('risk.risk_point', 'risk.open_danger', 'risk.level_change');

grant usage on schema risk to anlan_app;
grant usage on sequence risk.number to anlan_app;
grant select, insert on risk.risk_point, risk.open_danger, risk.level_change to anlan_app;
grant update on risk.risk_point to anlan_app;
grant update (level, overdue, closed_on, recurrence, revivals) on risk.open_danger to anlan_app;
revoke execute on function risk.note_words(), risk.note_changed_words(), risk.with_words(text, int) from public;
grant execute on function risk.with_words(text, int) to anlan_app;
