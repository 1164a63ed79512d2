-- What keeps people safe while a major hidden danger is open, and the consent to resume.
create table hidden_danger.interim_control (
    number          text        not null references hidden_danger.hidden_danger,
    position        int         not null check (position > 0),
    scope           text        not null collate "C",
    industry        text        not null,
    kind            text        not null check (kind in ('MEASURE', 'EVACUATION', 'PARTIAL_SUSPENSION', 'FULL_SUSPENSION')),
    description     text        not null check (length(description) between 1 and 4000),
    from_day        date        not null,
    until_day       date,
    evidence        jsonb       not null,
    plan            int,
    ordered_at      timestamptz not null,
    ordered_by      text        not null,
    ordered_by_name text        not null,
    expired_at      timestamptz,
    primary key (number, position),
    constraint a_suspension_ends check (kind not in ('PARTIAL_SUSPENSION', 'FULL_SUSPENSION') or until_day is not null),
    constraint six_months_at_most check (until_day between from_day and (from_day + interval '6 months')::date),
    constraint evidence_unless_declared check (plan is not null or jsonb_array_length(evidence) > 0)
);

create table hidden_danger.resumption (
    number           text        not null,
    position         int         not null,
    round            int         not null check (round > 0),
    scope            text        not null collate "C",
    industry         text        not null,
    reason           text        not null check (length(reason) > 0),
    evidence         jsonb       not null check (jsonb_array_length(evidence) > 0),
    asked_at         timestamptz not null,
    asked_by         text        not null,
    asked_by_name    text        not null,
    granted          boolean,
    reviewed_at      timestamptz,
    reviewed_by      text,
    reviewed_by_name text,
    opinion          text,
    review_evidence  jsonb,
    primary key (number, position, round),
    foreign key (number, position) references hidden_danger.interim_control,
    constraint review_complete
        check (num_nulls(granted, reviewed_at, reviewed_by, reviewed_by_name, opinion, review_evidence) in (0, 6)),
    constraint nobody_consents_to_own_request check (reviewed_by <> asked_by)
);
create unique index one_request_waits on hidden_danger.resumption (number, position) where granted is null;
create unique index resumed_once on hidden_danger.resumption (number, position) where granted;

call platform.keep_in_scope('hidden_danger.interim_control', 'hidden_danger.resumption');
grant select, insert, update on hidden_danger.interim_control, hidden_danger.resumption to anlan_app;

create trigger control_is_final before update on hidden_danger.interim_control
    for each row execute function hidden_danger.guard_verdict('hidden-danger/control-is-final', 'expired_at');
create trigger resumption_is_final before update on hidden_danger.resumption
    for each row execute function hidden_danger.guard_verdict('hidden-danger/resumption-is-final',
        'granted', 'reviewed_at', 'reviewed_by', 'reviewed_by_name', 'opinion', 'review_evidence');

do $$
declare
    part text;
begin
    foreach part in array array['interim_control', 'resumption'] loop
        execute format('create trigger whole_is_open before insert or update on hidden_danger.%I
                        for each row execute function hidden_danger.guard_part()', part);
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
        execute format('alter table hidden_danger.%I enable always trigger never_deleted', part);
        execute format('alter table hidden_danger.%I enable always trigger never_truncated', part);
    end loop;
end $$;

create function hidden_danger.holds(control hidden_danger.interim_control) returns boolean
    language sql stable
as $$
    select not exists (select from hidden_danger.resumption r
                        where r.number = control.number and r.position = control.position and r.granted)
$$;

-- No plan of a major one is approved while nothing keeps people safe; none is closed while something it stopped stands still.
create function hidden_danger.guard_controls() returns trigger
    language plpgsql
as $$
begin
    if new.status = 'RECTIFYING' and old.status = 'PLAN_SUBMITTED'
       and not exists (select from hidden_danger.interim_control c where c.number = new.number and hidden_danger.holds(c)) then
        perform hidden_danger.refuse('no interim control is in force', new.number, 'AN108',
                                     'hidden-danger/no-control-in-force');
    end if;
    if new.status = 'CLOSED'
       and exists (select from hidden_danger.interim_control c
                    where c.number = new.number and c.kind in ('PARTIAL_SUSPENSION', 'FULL_SUSPENSION')
                      and hidden_danger.holds(c)) then
        perform hidden_danger.refuse('a suspension was not lifted', new.number, 'AN108', 'hidden-danger/still-suspended');
    end if;
    return new;
end $$;
create trigger t_controls before update on hidden_danger.hidden_danger
    for each row when (old.status <> new.status) execute function hidden_danger.guard_controls();
