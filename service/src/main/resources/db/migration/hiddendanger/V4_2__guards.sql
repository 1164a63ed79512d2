-- The second guard of the life of a hidden danger: what Java refuses first, the database refuses too, whoever asks.
-- SQLState AN1xx; the hint is the stable type of the problem.

create function hidden_danger.refuse(what text, number text, state text, problem text) returns void
    language plpgsql
as $$
begin
    raise exception 'hidden danger %: %', number, what using errcode = state, hint = problem;
end $$;

create function hidden_danger.demand_open(number text, status text) returns void
    language plpgsql
as $$
begin
    if status in ('CLOSED', 'DISMISSED') then
        perform hidden_danger.refuse('is ' || status || ' and stays as it is', number, 'AN102', 'hidden-danger/final');
    end if;
end $$;

create function hidden_danger.guard_birth() returns trigger
    language plpgsql
as $$
begin
    if not (new.status = 'REGISTERED' or (new.status = 'GRADED' and new.level = 'MAJOR')
            or (new.status = 'RECTIFYING' and new.level = 'GENERAL')) then
        perform hidden_danger.refuse('cannot begin as ' || new.status, new.number, 'AN101', 'hidden-danger/illegal-transition');
    end if;
    if new.overdue_since is not null then
        perform hidden_danger.refuse('cannot begin overdue', new.number, 'AN101', 'hidden-danger/illegal-transition');
    end if;
    return new;
end $$;

-- What was determined and ordered stays so.
create function hidden_danger.demand_law_kept(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns void
    language plpgsql
as $$
begin
    if was.level is not null and (it.level, it.facts, it.enterprise_attributes, it.criteria, it.outcome)
       is distinct from (was.level, was.facts, was.enterprise_attributes, was.criteria, was.outcome) then
        perform hidden_danger.refuse('its level was determined', was.number, 'AN103', 'hidden-danger/level-is-final');
    end if;
    if was.due_on is not null and (it.due_on is null or it.ordered_at is distinct from was.ordered_at) then
        perform hidden_danger.refuse('its order cannot be withdrawn', was.number, 'AN103', 'hidden-danger/order-is-final');
    end if;
end $$;

-- Whether its life leads from one status to the other.
create function hidden_danger.leads_on(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns boolean
    language sql immutable
as $$
    select exists (select from (values
                ('REGISTERED', 'GRADED'), ('REGISTERED', 'RECTIFYING'), ('REGISTERED', 'DISMISSED'),
                ('GRADED', 'PLAN_SUBMITTED'), ('GRADED', 'DISMISSED'),
                ('PLAN_SUBMITTED', 'GRADED'), ('PLAN_SUBMITTED', 'RECTIFYING'), ('PLAN_SUBMITTED', 'DISMISSED'),
                ('RECTIFYING', 'SUBMITTED'), ('RECTIFYING', 'DISMISSED'),
                ('SUBMITTED', 'RECTIFYING'), ('SUBMITTED', 'CLOSED'), ('SUBMITTED', 'DISMISSED')) way (origin, goal)
                where origin = was.status and goal = it.status)
       and (was.status <> 'REGISTERED' or it.status <> 'RECTIFYING' or it.level = 'GENERAL')
$$;

-- It is closed by whoever accepted its rectification, with evidence, and by nobody who rectified it.
create function hidden_danger.demand_accepted(it hidden_danger.hidden_danger) returns void
    language plpgsql
as $$
declare
    rounds int;
begin
    select max(s.round) into rounds from hidden_danger.submission s where s.number = it.number;
    if not exists (select from hidden_danger.attached_evidence e
                    where e.number = it.number and e.phase = 'AFTER' and e.round = rounds) then
        perform hidden_danger.refuse('no evidence of the state after rectification', it.number, 'AN105',
                                     'hidden-danger/evidence-needed');
    end if;
    if exists (select from hidden_danger.submission s where s.number = it.number and s.submitted_by = it.closed_by) then
        perform hidden_danger.refuse(it.closed_by || ' rectified it and cannot close it', it.number, 'AN106',
                                     'hidden-danger/own-rectification');
    end if;
    if not coalesce((select s.accepted and s.inspected_by = it.closed_by from hidden_danger.submission s
                      where s.number = it.number and s.round = rounds), false) then
        perform hidden_danger.refuse('its rectification was not accepted', it.number, 'AN107',
                                     'hidden-danger/not-yet-accepted');
    end if;
    if it.level = 'MAJOR' and not exists (select from hidden_danger.cause_analysis c
                                           where c.number = it.number and c.episode = it.episode) then
        perform hidden_danger.refuse('nobody said why it had come about', it.number, 'AN108',
                                     'hidden-danger/cause-analysis-needed');
    end if;
end $$;

create function hidden_danger.guard_life() returns trigger
    language plpgsql
as $$
declare
    revived boolean := hidden_danger.revived(old, new);
begin
    if not revived then
        perform hidden_danger.demand_open(old.number, old.status);
        if (new.revivals, new.episode) is distinct from (old.revivals, old.episode) then
            perform hidden_danger.refuse('no end of it was taken back', old.number, 'AN103', 'hidden-danger/not-its-end');
        end if;
    end if;
    if (new.number, new.ordinal, new.scope, new.industry, new.enterprise_code, new.cause, new.side, new.reported_by,
        new.reported_by_name, new.registered_at, new.found_on, new.source, new.enterprise_name, new.district_code,
        new.district_name, new.title, new.description, new.place)
       is distinct from
       (old.number, old.ordinal, old.scope, old.industry, old.enterprise_code, old.cause, old.side, old.reported_by,
        old.reported_by_name, old.registered_at, old.found_on, old.source, old.enterprise_name, old.district_code,
        old.district_name, old.title, old.description, old.place) then
        perform hidden_danger.refuse('its number and its report stay as registered', old.number, 'AN103', 'hidden-danger/report-is-final');
    end if;
    perform hidden_danger.demand_law_kept(old, new);
    if old.overdue_since is not null and new.overdue_since is distinct from old.overdue_since
       and new.due_on = old.due_on then
        perform hidden_danger.refuse('a deadline passes once', old.number, 'AN103', 'hidden-danger/overdue-once');
    end if;
    if new.status <> old.status and not revived and not hidden_danger.leads_on(old, new) then
        perform hidden_danger.refuse('no way from ' || old.status || ' to ' || new.status, old.number, 'AN101',
                                     'hidden-danger/illegal-transition');
    end if;
    if old.status = 'PLAN_SUBMITTED' and new.status = 'RECTIFYING'
       and not coalesce((select p.approved from hidden_danger.rectification_plan p where p.number = old.number
                          order by p.round desc limit 1), false) then
        perform hidden_danger.refuse('its plan was not approved', old.number, 'AN104', 'hidden-danger/plan-not-approved');
    end if;
    if new.status = 'CLOSED' then
        perform hidden_danger.demand_accepted(new);
    end if;
    return new;
end $$;

create trigger birth before insert on hidden_danger.hidden_danger
    for each row execute function hidden_danger.guard_birth();
create trigger life before update on hidden_danger.hidden_danger
    for each row execute function hidden_danger.guard_life();

-- Parts of a closed or dismissed hidden danger neither come nor change, and belong to the scope of the whole.
create function hidden_danger.guard_part() returns trigger
    language plpgsql
as $$
declare
    whole hidden_danger.hidden_danger;
begin
    select * into whole from hidden_danger.hidden_danger h where h.number = new.number;
    perform hidden_danger.demand_open(new.number, whole.status);
    if whole.scope is distinct from new.scope or whole.industry is distinct from new.industry then
        perform hidden_danger.refuse('a part belongs to the scope of the whole', new.number, 'AN103', 'hidden-danger/scope');
    end if;
    return new;
end $$;

-- A plan is reviewed and a submission inspected once, all columns of the verdict together; nothing else about them changes.
-- Arguments: the problem, then the columns of the verdict, the verdict itself first.
create function hidden_danger.guard_verdict() returns trigger
    language plpgsql
as $$
begin
    if to_jsonb(old) ->> tg_argv[1] is not null
       or (to_jsonb(new) - tg_argv[1:]) <> (to_jsonb(old) - tg_argv[1:]) then
        perform hidden_danger.refuse(tg_table_name || ' gets one verdict and is changed never', old.number, 'AN103',
                                     tg_argv[0]);
    end if;
    return new;
end $$;

create function hidden_danger.refuse_removal() returns trigger
    language plpgsql
as $$
begin
    raise exception '% of hidden_danger.%: nothing about a hidden danger is ever removed', lower(tg_op), tg_table_name
        using errcode = 'AN100', hint = 'hidden-danger/never-deleted';
end $$;

create function hidden_danger.refuse_change() returns trigger
    language plpgsql
as $$
begin
    perform hidden_danger.refuse(tg_table_name || ' is append-only', old.number, 'AN103', 'hidden-danger/append-only');
    return null;
end $$;

create trigger plan_is_final before update on hidden_danger.rectification_plan
    for each row execute function hidden_danger.guard_verdict('hidden-danger/plan-is-final',
        'approved', 'reviewed_at', 'reviewed_by', 'reviewed_by_name', 'opinion');
create trigger submission_is_final before update on hidden_danger.submission
    for each row execute function hidden_danger.guard_verdict('hidden-danger/submission-is-final',
        'accepted', 'inspected_at', 'inspected_by', 'inspected_by_name', 'opinion');

do $$
declare
    part text;
begin
    foreach part in array array['hidden_danger', 'decision', 'rectification_plan', 'submission', 'attached_evidence',
                                'reminder', 'involvement'] loop
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
        execute format('alter table hidden_danger.%I enable always trigger never_deleted', part);
        execute format('alter table hidden_danger.%I enable always trigger never_truncated', part);
    end loop;
    foreach part in array array['decision', 'rectification_plan', 'submission', 'attached_evidence'] loop
        execute format('create trigger whole_is_open before insert or update on hidden_danger.%I
                        for each row execute function hidden_danger.guard_part()', part);
    end loop;
    foreach part in array array['decision', 'attached_evidence', 'reminder'] loop
        execute format('create trigger append_only before update on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_change()', part);
    end loop;
end $$;
