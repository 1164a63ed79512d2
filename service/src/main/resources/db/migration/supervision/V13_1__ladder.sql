-- The ladder: what each one knows and since when, the steps taken and those taken back. Facts, steps and easings are only
-- ever added; how far a ladder was looked at follows from them, and so does the step it stands on.
create schema supervision;

create table supervision.ladder (
    number        text        not null references hidden_danger.hidden_danger deferrable initially deferred,
    episode       int         not null check (episode > 0),
    scope         text        not null collate "C",
    industry      text        not null,
    district_code text        not null,
    begun_at      timestamptz not null,
    looked_at     timestamptz,
    looked_fact   bigint      not null default 0,
    next_look_at  timestamptz,
    rung          text,
    rung_row      text,
    over_at       timestamptz,
    primary key (number, episode),
    constraint step_with_its_row check ((rung is null) = (rung_row is null)),
    constraint nothing_left_when_over check (over_at is null or next_look_at is null)
);
create index ladder_climbing on supervision.ladder (number) where over_at is null;

create table supervision.ladder_fact (
    id       bigint generated always as identity primary key,
    number   text        not null,
    episode  int         not null,
    scope    text        not null collate "C",
    industry text        not null,
    at       timestamptz not null,
    cause    text        not null,
    facts    jsonb       not null check (jsonb_typeof(facts) = 'object'),
    foreign key (number, episode) references supervision.ladder
);
create index ladder_fact_of on supervision.ladder_fact (number, episode, id);

create table supervision.ladder_step (
    id            bigint generated always as identity unique,
    number        text        not null,
    episode       int         not null,
    duty          text        not null,
    row_id        text        not null,
    occurrence    int         not null check (occurrence > 0),
    step          text        not null check (step in ('REMIND', 'URGE', 'NOTICE_UP', 'SUPERVISE', 'INTERVIEW',
                                                       'PROPOSE_LISTING', 'PENALTY', 'SUSPENSION_PROPOSAL')),
    level         text        check (level in ('STREET', 'DISTRICT', 'CITY')),
    audience      text[]      not null,
    eases         boolean     not null,
    overtaken     int         not null check (overtaken >= 0), -- occurrences before it that fell while nobody looked
    fell_at       timestamptz not null,                        -- when the rules asked for it
    taken_at      timestamptz not null,                        -- when it was done
    explanation   jsonb       not null check (jsonb_typeof(explanation) = 'object'),
    scope         text        not null collate "C",
    industry      text        not null,
    district_code text        not null,
    primary key (number, episode, duty, row_id, occurrence),
    foreign key (number, episode) references supervision.ladder,
    constraint listing_by_somebody check ((step = 'PROPOSE_LISTING') = (level is not null))
);
create index ladder_step_fell on supervision.ladder_step (fell_at);
create index ladder_step_district on supervision.ladder_step (district_code, fell_at);

create table supervision.ladder_easing (
    number     text        not null,
    episode    int         not null,
    duty       text        not null,
    row_id     text        not null,
    occurrence int         not null,
    at         timestamptz not null,
    cause      text        not null,
    scope      text        not null collate "C",
    industry   text        not null,
    primary key (number, episode, duty, row_id, occurrence),
    foreign key (number, episode, duty, row_id, occurrence) references supervision.ladder_step
);

-- Under which rules all ladders were looked at last; one line.
create table supervision.ladder_edition (
    only_one boolean primary key default true check (only_one),
    edition  text        not null,
    at       timestamptz not null
);

create function supervision.refuse_removal() returns trigger
    language plpgsql
as $$
begin
    raise exception '% of supervision.%: what supervision did is never removed', lower(tg_op), tg_table_name
        using errcode = 'AN100', hint = 'supervision/never-deleted';
end $$;

create function supervision.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'supervision.% is append-only', tg_table_name using errcode = 'AN103', hint = 'supervision/append-only';
end $$;

-- A ladder that is over stays so, and nothing about its origin changes.
create function supervision.guard_ladder() returns trigger
    language plpgsql
as $$
begin
    if old.over_at is not null
       or (new.number, new.episode, new.scope, new.industry, new.district_code, new.begun_at)
          is distinct from (old.number, old.episode, old.scope, old.industry, old.district_code, old.begun_at) then
        raise exception 'ladder %/% keeps its origin, and its end', old.number, old.episode
            using errcode = 'AN103', hint = 'supervision/append-only';
    end if;
    return new;
end $$;
create trigger keeps_its_origin before update on supervision.ladder
    for each row execute function supervision.guard_ladder();

do $$
declare
    part text;
begin
    foreach part in array array['ladder', 'ladder_fact', 'ladder_step', 'ladder_easing'] loop
        execute format('create trigger never_deleted before delete on supervision.%I
                        for each row execute function supervision.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on supervision.%I
                        for each statement execute function supervision.refuse_removal()', part);
        execute format('alter table supervision.%I enable always trigger never_deleted', part);
        execute format('alter table supervision.%I enable always trigger never_truncated', part);
    end loop;
    foreach part in array array['ladder_fact', 'ladder_step', 'ladder_easing'] loop
        execute format('create trigger append_only before update on supervision.%I
                        for each row execute function supervision.refuse_change()', part);
    end loop;
end $$;

call platform.keep_in_scope('supervision.ladder', 'supervision.ladder_fact', 'supervision.ladder_step',
                            'supervision.ladder_easing');

grant usage on schema supervision to anlan_app;
grant select, insert on supervision.ladder, supervision.ladder_fact, supervision.ladder_step, supervision.ladder_easing,
                        supervision.ladder_edition to anlan_app;
grant update (looked_at, looked_fact, next_look_at, rung, rung_row, over_at) on supervision.ladder to anlan_app;
grant update (edition, at) on supervision.ladder_edition to anlan_app;
