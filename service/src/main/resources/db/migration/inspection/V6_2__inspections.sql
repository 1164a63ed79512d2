-- Inspections: what enterprises check themselves period by period, and what regulators sample; the questions and the answers.
-- Answers are append-only; the latest to a question counts. Nothing is ever deleted.
create table inspection.inspection (
    id                uuid primary key,
    version           bigint      not null default 0,
    scope             text        not null collate "C",
    industry          text        not null,
    enterprise_code   text        not null,
    enterprise_name   text        not null,
    district_code     text        not null,
    kind              text        not null check (kind in ('SELF', 'REGULATOR')),
    checked_by        text check (checked_by in ('POST', 'TEAM', 'WORKSHOP', 'COMPANY', 'SPECIALIST')),
    frequency         text check (frequency in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    period            text check (period ~ '^[0-9]{4}(-[0-9]{2}-[0-9]{2}|-W[0-9]{2}|-[0-9]{2}|-Q[1-4]|-H[12])?$'),
    due_on            date        not null,
    state             text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'MISSED')),
    sampling          jsonb,
    note              text check (length(note) between 1 and 2000),
    created_at        timestamptz not null,
    created_by        text,
    created_by_name   text,
    completed_at      timestamptz,
    completed_by      text,
    completed_by_name text,
    received_late     boolean     not null default false,
    missed_at         timestamptz,

    constraint self_is_periodical check ((kind = 'SELF') = (checked_by is not null and frequency is not null and period is not null)),
    constraint ordered_by_somebody check (kind = 'SELF' or (created_by is not null and created_by_name is not null)),
    constraint done_by_somebody check ((state = 'DONE')
        = (completed_at is not null and completed_by is not null and completed_by_name is not null)),
    constraint missed_at_some_time check (state <> 'MISSED' or missed_at is not null),
    constraint open_is_not_missed check (state <> 'OPEN' or missed_at is null),
    constraint late_when_done check (not received_late or state = 'DONE')
);
create unique index inspection_once on inspection.inspection (enterprise_code, checked_by, frequency, period)
    where kind = 'SELF';
create index inspection_due on inspection.inspection (due_on, id);
create index inspection_district on inspection.inspection (district_code, due_on, id);
create index inspection_enterprise on inspection.inspection (enterprise_code, due_on, id);
create index inspection_scope on inspection.inspection (scope, due_on, id);
create index inspection_open on inspection.inspection (due_on, id) where state = 'OPEN';
create index inspection_completed on inspection.inspection (completed_at) where completed_at is not null;

-- What is asked. What the risk point was called then is kept here, because it may be renamed or retired since; a question
-- the enterprise wrote itself is kept as it was asked.
create table inspection.item (
    inspection   uuid  not null references inspection.inspection,
    position     int   not null check (position >= 0),
    risk_point   uuid  not null,
    measure      text  not null check (length(measure) between 1 and 60),
    scope        text  not null collate "C",
    industry     text  not null,
    point_number text,
    point_name   text,
    point_place  text,
    point_level  text check (point_level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    question     jsonb,
    primary key (inspection, position),
    unique (inspection, risk_point, measure)
);
create index item_of_risk_point on inspection.item (risk_point, inspection);

create table inspection.answer (
    id                uuid        primary key, -- made where the question was answered, so that sending twice answers once
    ordinal           bigint      not null generated always as identity,
    inspection        uuid        not null references inspection.inspection,
    risk_point        uuid        not null,
    measure           text        not null,
    scope             text        not null collate "C",
    industry          text        not null,
    value             jsonb check (jsonb_typeof(value) in ('boolean', 'number', 'string')),
    passed            boolean,
    wanted            text        not null,
    note              text check (length(note) between 1 and 2000),
    evidence          text[]      not null default '{}',
    answered_at       timestamptz not null,
    received_at       timestamptz not null,
    by                text        not null,
    by_name           text        not null,
    catalogue_version text,
    cause             text,
    hidden_danger     text,
    foreign key (inspection, risk_point, measure) references inspection.item (inspection, risk_point, measure),
    constraint passed_or_not_applicable check ((value is null) = (passed is null)),
    constraint not_applicable_for_a_reason check (value is not null or note is not null),
    constraint not_from_the_future check (answered_at <= received_at + interval '5 minutes'),
    constraint failing_leads_somewhere check ((passed is not distinct from false) = (cause is not null or hidden_danger is not null))
);
create index answer_latest on inspection.answer (inspection, risk_point, measure, answered_at desc, ordinal desc);
create index answer_of_measure on inspection.answer (risk_point, measure, answered_at desc);

create function inspection.refuse(what text, id uuid, state text, problem text) returns void
    language plpgsql
as $$
begin
    raise exception 'inspection %: %', id, what using errcode = state, hint = problem;
end $$;

-- The questions of an inspection that have no answer.
create function inspection.unanswered(of_inspection uuid) returns bigint
    language sql stable
    return (select count(*) from inspection.item i
             where i.inspection = of_inspection
               and not exists (select from inspection.answer a where a.inspection = i.inspection
                                  and a.risk_point = i.risk_point and a.measure = i.measure));

-- Whether every question was answered until the end of its last day in Shanghai, by the clock of who answered.
create function inspection.answered_in_time(of_inspection uuid, until_day date) returns boolean
    language sql stable
    return not exists (select from inspection.item i
             where i.inspection = of_inspection
               and not exists (select from inspection.answer a where a.inspection = i.inspection
                                  and a.risk_point = i.risk_point and a.measure = i.measure
                                  and (a.answered_at at time zone 'Asia/Shanghai')::date <= until_day));

create function inspection.guard_life() returns trigger
    language plpgsql
as $$
declare
    changing constant text[] := array['state', 'version', 'completed_at', 'completed_by', 'completed_by_name',
                                      'received_late', 'missed_at'];
begin
    if old.state = 'DONE' then
        perform inspection.refuse('is done and stays as it is', old.id, 'AN201', 'inspection/already-done');
    end if;
    if (to_jsonb(new) - changing) <> (to_jsonb(old) - changing) then
        perform inspection.refuse('what was to be checked stays so', old.id, 'AN202', 'inspection/task-is-final');
    end if;
    if old.missed_at is not null and new.missed_at is distinct from old.missed_at then
        perform inspection.refuse('that it was missed stays known', old.id, 'AN202', 'inspection/task-is-final');
    end if;
    if old.state = 'MISSED' and (new.state = 'OPEN' or new.state = 'DONE' and not new.received_late) then
        perform inspection.refuse('no way from MISSED to ' || new.state, old.id, 'AN203', 'inspection/illegal-transition');
    end if;
    if new.state = 'DONE' and inspection.unanswered(old.id) > 0 then
        perform inspection.refuse('some questions have no answer', old.id, 'AN204', 'inspection/unanswered');
    end if;
    if new.state = 'DONE' and new.received_late and not inspection.answered_in_time(old.id, old.due_on) then
        perform inspection.refuse('some answers were given after its last day', old.id, 'AN205', 'inspection/too-late');
    end if;
    return new;
end $$;
create trigger life before update on inspection.inspection for each row execute function inspection.guard_life();

-- Questions and answers belong to the scope of the whole, and come only while it is not done.
create function inspection.guard_part() returns trigger
    language plpgsql
as $$
declare
    whole inspection.inspection;
begin
    select * into whole from inspection.inspection i where i.id = new.inspection;
    if whole.scope is distinct from new.scope or whole.industry is distinct from new.industry then
        perform inspection.refuse('a part belongs to the scope of the whole', new.inspection, 'AN202', 'inspection/task-is-final');
    end if;
    if tg_table_name = 'answer' and whole.state = 'DONE' then
        perform inspection.refuse('is done and stays as it is', new.inspection, 'AN201', 'inspection/already-done');
    end if;
    return new;
end $$;
create trigger whole_is_open before insert on inspection.answer for each row execute function inspection.guard_part();
create trigger of_the_whole before insert on inspection.item for each row execute function inspection.guard_part();

create function inspection.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '% of inspection.%: kept as it was given', lower(tg_op), tg_table_name
        using errcode = 'AN206', hint = 'inspection/append-only';
end $$;

call platform.keep_in_scope('inspection.inspection', 'inspection.item', 'inspection.answer');

do $$
declare t text;
begin
    foreach t in array array['inspection', 'item', 'answer'] loop
        execute format('create trigger never_deleted before delete on inspection.%I
                        for each row execute function inspection.refuse_change()', t);
        execute format('create trigger never_truncated before truncate on inspection.%I
                        for each statement execute function inspection.refuse_change()', t);
        execute format('alter table inspection.%I enable always trigger never_deleted', t);
        execute format('alter table inspection.%I enable always trigger never_truncated', t);
    end loop;
    foreach t in array array['item', 'answer'] loop
        execute format('create trigger append_only before update on inspection.%I
                        for each row execute function inspection.refuse_change()', t);
    end loop;
end $$;

grant select, insert on inspection.inspection, inspection.item, inspection.answer to anlan_app;
grant update (version, state, completed_at, completed_by, completed_by_name, received_late, missed_at)
    on inspection.inspection to anlan_app;
