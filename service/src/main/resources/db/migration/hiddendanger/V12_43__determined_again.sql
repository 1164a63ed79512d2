-- Rules that are applied again to what is under way: the one way in which a level may change, and an order end.
alter table hidden_danger.decision add column publication bigint;

-- Whether the last determination was made again by order of a publication, and says what the record is about to say.
create function hidden_danger.determined_again(it hidden_danger.hidden_danger) returns boolean
    language sql stable
as $$
    select coalesce((select d.publication is not null and d.outcome = it.outcome and d.criteria = it.criteria
                       from hidden_danger.decision d where d.number = it.number order by d.round desc limit 1), false)
$$;

create or replace function hidden_danger.guard_life() returns trigger
    language plpgsql
as $$
declare
    rounds int;
    again  boolean := false;
begin
    perform hidden_danger.demand_open(old.number, old.status);
    if (new.number, new.ordinal, new.scope, new.industry, new.enterprise_code, new.cause, new.side, new.reported_by,
        new.reported_by_name, new.registered_at, new.found_on, new.source, new.enterprise_name, new.district_code,
        new.district_name, new.title, new.description, new.place)
       is distinct from
       (old.number, old.ordinal, old.scope, old.industry, old.enterprise_code, old.cause, old.side, old.reported_by,
        old.reported_by_name, old.registered_at, old.found_on, old.source, old.enterprise_name, old.district_code,
        old.district_name, old.title, old.description, old.place) then
        perform hidden_danger.refuse('its number and its report stay as registered', old.number, 'AN103', 'hidden-danger/report-is-final');
    end if;
    if (new.level, new.criteria, new.outcome) is distinct from (old.level, old.criteria, old.outcome) then
        again := hidden_danger.determined_again(new);
    end if;
    if old.level is not null and ((new.facts, new.enterprise_attributes) is distinct from (old.facts, old.enterprise_attributes)
           or ((new.level, new.criteria, new.outcome) is distinct from (old.level, old.criteria, old.outcome) and not again)) then
        perform hidden_danger.refuse('its level was determined', old.number, 'AN103', 'hidden-danger/level-is-final');
    end if;
    if old.due_on is not null and (new.due_on is null or new.ordered_at is distinct from old.ordered_at)
       and not (again and old.status in ('RECTIFYING', 'SUBMITTED') and new.status = 'GRADED' and new.due_on is null) then
        perform hidden_danger.refuse('its order cannot be withdrawn', old.number, 'AN103', 'hidden-danger/order-is-final');
    end if;
    if old.overdue_since is not null and new.overdue_since is distinct from old.overdue_since
       and new.due_on = old.due_on then
        perform hidden_danger.refuse('a deadline passes once', old.number, 'AN103', 'hidden-danger/overdue-once');
    end if;
    if new.status <> old.status then
        if (not exists (select from (values
                ('REGISTERED', 'GRADED'), ('REGISTERED', 'RECTIFYING'), ('REGISTERED', 'DISMISSED'),
                ('GRADED', 'PLAN_SUBMITTED'), ('GRADED', 'DISMISSED'),
                ('PLAN_SUBMITTED', 'GRADED'), ('PLAN_SUBMITTED', 'RECTIFYING'), ('PLAN_SUBMITTED', 'DISMISSED'),
                ('RECTIFYING', 'SUBMITTED'), ('RECTIFYING', 'DISMISSED'),
                ('SUBMITTED', 'RECTIFYING'), ('SUBMITTED', 'CLOSED'), ('SUBMITTED', 'DISMISSED')) way (origin, goal)
                where origin = old.status and goal = new.status)
            and not (again and (old.status, new.status, old.level) in (
                ('GRADED', 'REGISTERED', 'MAJOR'), ('PLAN_SUBMITTED', 'REGISTERED', 'MAJOR'),
                ('RECTIFYING', 'GRADED', 'GENERAL'), ('SUBMITTED', 'GRADED', 'GENERAL'))))
           or (old.status = 'REGISTERED' and new.status = 'RECTIFYING' and new.level <> 'GENERAL') then
            perform hidden_danger.refuse('no way from ' || old.status || ' to ' || new.status, old.number, 'AN101',
                                         'hidden-danger/illegal-transition');
        end if;
        if old.status = 'PLAN_SUBMITTED' and new.status = 'RECTIFYING'
           and not coalesce((select p.approved from hidden_danger.rectification_plan p where p.number = old.number
                              order by p.round desc limit 1), false) then
            perform hidden_danger.refuse('its plan was not approved', old.number, 'AN104', 'hidden-danger/plan-not-approved');
        end if;
    end if;
    if new.status = 'CLOSED' then
        select max(s.round) into rounds from hidden_danger.submission s where s.number = old.number;
        if not exists (select from hidden_danger.attached_evidence e
                        where e.number = old.number and e.phase = 'AFTER' and e.round = rounds) then
            perform hidden_danger.refuse('no evidence of the state after rectification', old.number, 'AN105',
                                         'hidden-danger/evidence-needed');
        end if;
        if exists (select from hidden_danger.submission s where s.number = old.number and s.submitted_by = new.closed_by) then
            perform hidden_danger.refuse(new.closed_by || ' rectified it and cannot close it', old.number, 'AN106',
                                         'hidden-danger/own-rectification');
        end if;
        if not coalesce((select s.accepted and s.inspected_by = new.closed_by from hidden_danger.submission s
                          where s.number = old.number and s.round = rounds), false) then
            perform hidden_danger.refuse('its rectification was not accepted', old.number, 'AN107',
                                         'hidden-danger/not-yet-accepted');
        end if;
    end if;
    return new;
end $$;
