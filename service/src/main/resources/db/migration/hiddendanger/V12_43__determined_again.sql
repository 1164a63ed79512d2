-- Rules that are applied again to what is under way: the one way in which a level may change, and an order end.
alter table hidden_danger.decision add column publication bigint;

-- Whether it says something else now because its last determination was made again by order of a publication.
create function hidden_danger.determined_again(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns boolean
    language sql stable
as $$
    select (it.level, it.criteria, it.outcome) is distinct from (was.level, was.criteria, was.outcome)
       and coalesce((select d.publication is not null and d.outcome = it.outcome and d.criteria = it.criteria
                       from hidden_danger.decision d where d.number = it.number order by d.round desc limit 1), false)
$$;

create or replace function hidden_danger.demand_law_kept(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns void
    language plpgsql
as $$
declare
    again boolean := hidden_danger.determined_again(was, it);
begin
    if was.level is not null and ((it.facts, it.enterprise_attributes) is distinct from (was.facts, was.enterprise_attributes)
           or ((it.level, it.criteria, it.outcome) is distinct from (was.level, was.criteria, was.outcome) and not again)) then
        perform hidden_danger.refuse('its level was determined', was.number, 'AN103', 'hidden-danger/level-is-final');
    end if;
    if was.due_on is not null and (it.due_on is null or it.ordered_at is distinct from was.ordered_at)
       and not (again and was.status in ('RECTIFYING', 'SUBMITTED') and it.status = 'GRADED' and it.due_on is null)
       and not (was.status = 'CLOSED' and it.due_on is null) then -- what is reopened is ordered anew
        perform hidden_danger.refuse('its order cannot be withdrawn', was.number, 'AN103', 'hidden-danger/order-is-final');
    end if;
end $$;

alter function hidden_danger.leads_on rename to leads_on_by_itself;

create function hidden_danger.leads_on(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns boolean
    language sql stable
as $$
    select hidden_danger.leads_on_by_itself(was, it)
        or ((was.status, it.status, was.level) in (('GRADED', 'REGISTERED', 'MAJOR'), ('PLAN_SUBMITTED', 'REGISTERED', 'MAJOR'),
                                                   ('RECTIFYING', 'GRADED', 'GENERAL'), ('SUBMITTED', 'GRADED', 'GENERAL'))
            and hidden_danger.determined_again(was, it))
$$;
