-- Requests for more time: extensions and deferrals (ADR 0071). One waits at a time; what was decided stays.
create table hidden_danger.postponement (
    reference          text        primary key,
    version            int         not null,
    number             text        not null references hidden_danger.hidden_danger,
    round              int         not null check (round > 0),
    episode            int         not null check (episode > 0),
    scope              text        not null collate "C",
    industry           text        not null,
    kind               text        not null check (kind in ('EXTENSION', 'DEFERRAL')),
    level              text        not null check (level in ('GENERAL', 'MAJOR')),
    state              text        not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    requested_to       date        not null,
    due_before         date        not null,
    reason             text        not null check (length(reason) > 0),
    interim_controls   text        not null check (length(interim_controls) > 0),
    evidence           jsonb       not null,
    requested_at       timestamptz not null,
    requested_by       text        not null,
    requested_by_name  text        not null,
    approver           text        not null check (approver in ('DISTRICT_REGULATOR', 'CITY_REGULATOR')),
    next_approver      text        check (next_approver in ('DISTRICT_REGULATOR', 'CITY_REGULATOR')),
    route              jsonb       not null,
    decide_by          date        not null,
    reminded_at        timestamptz,
    decided_at         timestamptz,
    decided_by         text,
    decided_by_name    text,
    decided_as         text,
    opinion            text,
    granted_to         date,
    ended_at           timestamptz,
    ended_by_name      text,
    end_reason         text,
    unique (number, round),
    constraint named_after_its_round check (reference = number || '/' || round),
    constraint later_than_before check (requested_to > due_before),
    constraint nobody_decides_own check (decided_by <> requested_by),
    constraint verdict_complete check (num_nulls(decided_at, decided_by, decided_by_name, decided_as, opinion)
        = case when state in ('APPROVED', 'REFUSED') then 0 else 5 end),
    constraint granted_if_approved check ((state = 'APPROVED') = (granted_to is not null)),
    constraint granted_within_request check (granted_to <= requested_to and granted_to > due_before),
    constraint ending_complete check (num_nulls(ended_at, ended_by_name, end_reason) in (0, 3)),
    constraint ended_with_reason check (state not in ('WITHDRAWN', 'LAPSED') or ended_at is not null),
    -- Nobody below the city bears a major danger, whatever rules are published.
    constraint major_deferred_by_city check (kind <> 'DEFERRAL' or level <> 'MAJOR' or approver = 'CITY_REGULATOR'),
    -- The next level only once the approver is late.
    constraint decided_by_who_may check (decided_as is null or decided_as = approver
        or (decided_as = next_approver and reminded_at is not null))
);
create unique index postponement_waits on hidden_danger.postponement (number) where state = 'REQUESTED';

call platform.keep_in_scope('hidden_danger.postponement');
grant select, insert, update on hidden_danger.postponement to anlan_app;

create function hidden_danger.guard_postponement() returns trigger
    language plpgsql
as $$
declare
    whole hidden_danger.hidden_danger;
    moving constant text[] := array['version', 'state', 'reminded_at', 'decided_at', 'decided_by', 'decided_by_name',
                                    'decided_as', 'opinion', 'granted_to', 'ended_at', 'ended_by_name', 'end_reason'];
begin
    select * into whole from hidden_danger.hidden_danger h where h.number = new.number;
    if tg_op = 'INSERT' then
        if whole.status <> 'RECTIFYING' or new.state <> 'REQUESTED' then
            perform hidden_danger.refuse('only what is being rectified is extended or deferred', new.number, 'AN101',
                                         'hidden-danger/illegal-transition');
        end if;
        if whole.scope is distinct from new.scope or whole.industry is distinct from new.industry then
            perform hidden_danger.refuse('a part belongs to the scope of the whole', new.number, 'AN103', 'hidden-danger/scope');
        end if;
        return new;
    end if;
    if (to_jsonb(new) - moving) <> (to_jsonb(old) - moving)
       or (old.decided_at is not null and (new.state, new.decided_at, new.decided_by, new.decided_as, new.opinion, new.granted_to)
           is distinct from (old.state, old.decided_at, old.decided_by, old.decided_as, old.opinion, old.granted_to))
       or old.ended_at is not null
       or (old.reminded_at is not null and new.reminded_at is distinct from old.reminded_at) then
        perform hidden_danger.refuse('a request for more time is decided once and changed never', old.number, 'AN103',
                                     'hidden-danger/postponement-is-final');
    end if;
    if new.state = 'APPROVED' and old.state = 'REQUESTED' and whole.status <> 'RECTIFYING' then
        perform hidden_danger.refuse('only what is being rectified is extended or deferred', new.number, 'AN101',
                                     'hidden-danger/illegal-transition');
    end if;
    return new;
end $$;

create trigger guarded before insert or update on hidden_danger.postponement
    for each row execute function hidden_danger.guard_postponement();

-- What was granted is the last day: no approval is kept without its order following in the same transaction.
create function hidden_danger.demand_granted_day() returns trigger
    language plpgsql
as $$
begin
    if (select h.due_on from hidden_danger.hidden_danger h where h.number = new.number) is distinct from new.granted_to then
        perform hidden_danger.refuse('the day that was granted is not its last day', new.number, 'AN103',
                                     'hidden-danger/postponement-is-final');
    end if;
    return null;
end $$;

create constraint trigger granted_day_is_kept after update of state on hidden_danger.postponement
    deferrable initially deferred for each row when (new.state = 'APPROVED' and old.state = 'REQUESTED')
    execute function hidden_danger.demand_granted_day();

create trigger never_deleted before delete on hidden_danger.postponement
    for each row execute function hidden_danger.refuse_removal();
create trigger never_truncated before truncate on hidden_danger.postponement
    for each statement execute function hidden_danger.refuse_removal();
alter table hidden_danger.postponement enable always trigger never_deleted;
alter table hidden_danger.postponement enable always trigger never_truncated;
