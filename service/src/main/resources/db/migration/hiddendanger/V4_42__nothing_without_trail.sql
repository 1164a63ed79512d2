-- What the trail compares never changes without an act in it: asked at the end of the transaction, whoever changed it (decision 0109).
create function hidden_danger.demand_trail() returns trigger
    language plpgsql
as $$
begin
    if not audit.written_now('hidden-danger', new.number) then
        perform hidden_danger.refuse(tg_table_name || ' changed, and no act in the trail says why', new.number, 'AN109',
                                     'hidden-danger/without-trail');
    end if;
    return null;
end $$;

create constraint trigger told_by_the_trail after update of status, level, due_on, overdue_since on hidden_danger.hidden_danger
    deferrable initially deferred for each row
    when ((old.status, old.level, old.due_on, old.overdue_since)
          is distinct from (new.status, new.level, new.due_on, new.overdue_since))
    execute function hidden_danger.demand_trail();
create constraint trigger told_by_the_trail after update of state on hidden_danger.postponement
    deferrable initially deferred for each row when (old.state is distinct from new.state)
    execute function hidden_danger.demand_trail();

-- A clock moves with a line in its book, or is counted again, which the trail tells.
create function hidden_danger.demand_line() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from hidden_danger.clock_entry e where e.number = new.number and e.duty = new.duty
                      and e.xmin = pg_current_xact_id()::xid)
       and not audit.written_now('hidden-danger', new.number) then
        perform hidden_danger.refuse('the clock of ' || new.duty || ' moved, and no line in its book says why', new.number,
                                     'AN109', 'hidden-danger/without-trail');
    end if;
    return null;
end $$;
create constraint trigger moved_by_a_line after update of state, due_on on hidden_danger.duty_clock
    deferrable initially deferred for each row when ((old.state, old.due_on) is distinct from (new.state, new.due_on))
    execute function hidden_danger.demand_line();

-- The lines of a book follow one another: none is left out, and none put between.
create function hidden_danger.guard_line() returns trigger
    language plpgsql
as $$
begin
    if new.seq <> 1 + (select count(*) from hidden_danger.clock_entry e where e.number = new.number and e.duty = new.duty) then
        raise exception 'line % of the clock of % of %: not the next', new.seq, new.duty, new.number
            using errcode = '23505'; -- somebody was faster
    end if;
    return new;
end $$;
create trigger line_is_the_next before insert on hidden_danger.clock_entry
    for each row execute function hidden_danger.guard_line();
