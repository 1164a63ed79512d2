-- A step of the ladder is the next of its rung and stands in the trail; a proceeding moves with an entry (decision 0109).
create function supervision.guard_step() returns trigger
    language plpgsql
as $$
begin
    if exists (select from supervision.ladder_step s where (s.number, s.episode, s.duty, s.row_id, s.occurrence)
                    = (new.number, new.episode, new.duty, new.row_id, new.occurrence)) then
        return new; -- taken already: its key says so
    end if;
    if new.occurrence <> 1 + new.overtaken + (select coalesce(max(s.occurrence), 0) from supervision.ladder_step s
            where (s.number, s.episode, s.duty, s.row_id) = (new.number, new.episode, new.duty, new.row_id)) then
        raise exception 'ladder %/%: occurrence % of % is not the next', new.number, new.episode, new.occurrence, new.row_id
            using errcode = 'AN103', hint = 'supervision/append-only';
    end if;
    return new;
end $$;
create trigger step_is_the_next before insert on supervision.ladder_step
    for each row execute function supervision.guard_step();

create function supervision.demand_trail_of_step() returns trigger
    language plpgsql
as $$
begin
    if not audit.written_now('hidden-danger', new.number) then
        raise exception 'ladder %/%: step % was taken, and the trail does not tell of it', new.number, new.episode, new.step
            using errcode = 'AN109', hint = 'supervision/without-trail';
    end if;
    return null;
end $$;
create constraint trigger told_by_the_trail after insert on supervision.ladder_step
    deferrable initially deferred for each row execute function supervision.demand_trail_of_step();

create function supervision.demand_entry() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from supervision.proceeding_entry e
                    where e.number = new.number and e.xmin = pg_current_xact_id()::xid) then
        raise exception '%: moved to %, and no entry says why', new.number, new.status
            using errcode = 'AN109', hint = 'supervision/without-trail';
    end if;
    return null;
end $$;
create constraint trigger moved_by_an_entry after update of status, due_on, ended_at on supervision.proceeding
    deferrable initially deferred for each row
    when ((old.status, old.due_on, old.ended_at) is distinct from (new.status, new.due_on, new.ended_at))
    execute function supervision.demand_entry();
