-- The time of each duty: the book of its clock, to which lines are only ever added, and how the clock stands by it.
create table hidden_danger.clock_entry (
    number      text        not null references hidden_danger.hidden_danger deferrable initially deferred,
    duty        text        not null check (duty in ('REPORT', 'PLAN', 'RECTIFICATION', 'REVIEW', 'EXTENSION_DECISION',
                                                     'LISTING', 'PUBLICITY', 'PENALTY')),
    seq         int         not null check (seq > 0),
    act         text        not null check (act in ('START', 'PAUSE', 'RESUME', 'RESET', 'STOP', 'CORRECT')),
    holds_from  date        not null,
    days        int         check (days between 0 and 3650),
    unit        text        check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS')),
    corrects    int,
    event       text,
    at          timestamptz not null,
    username    text        not null,
    by_name     text        not null,
    reason      text        check (length(reason) between 1 and 2000),
    explanation jsonb       not null,
    scope       text        not null collate "C",
    industry    text        not null,
    primary key (number, duty, seq),
    foreign key (number, duty, corrects) references hidden_danger.clock_entry,
    constraint period_of_a_beginning check (
        case when act in ('START', 'RESET') then num_nulls(days, unit) = 0 else num_nonnulls(days, unit) = 0 end),
    constraint event_or_correction check (act <> 'CORRECT' or event is null),
    constraint correction_says_of_what_and_why check ((act = 'CORRECT') = (corrects is not null)
        and (act <> 'CORRECT' or reason is not null))
);
call platform.keep_in_scope('hidden_danger.clock_entry');
grant select, insert on hidden_danger.clock_entry to anlan_app;

create table hidden_danger.duty_clock (
    number   text not null references hidden_danger.hidden_danger deferrable initially deferred,
    duty     text not null,
    state    text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED')),
    due_on   date,
    since    date not null,
    scope    text not null collate "C",
    industry text not null,
    primary key (number, duty),
    constraint running_to_a_day check (state <> 'RUNNING' or due_on is not null)
);
create index duty_clock_due on hidden_danger.duty_clock (duty, due_on) where state = 'RUNNING';
call platform.keep_in_scope('hidden_danger.duty_clock');
grant select, insert, update (state, due_on, since) on hidden_danger.duty_clock to anlan_app;

do $$
declare
    part text;
begin
    foreach part in array array['clock_entry', 'duty_clock'] loop
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
        execute format('alter table hidden_danger.%I enable always trigger never_deleted', part);
        execute format('alter table hidden_danger.%I enable always trigger never_truncated', part);
    end loop;
end $$;
create trigger append_only before update on hidden_danger.clock_entry
    for each row execute function hidden_danger.refuse_change();

-- The last day in the register is the one to which the clock of the rectification runs. Asked at the end of the transaction.
create function hidden_danger.demand_one_last_day() returns trigger
    language plpgsql
as $$
declare
    in_register date := (select h.due_on from hidden_danger.hidden_danger h where h.number = new.number);
    by_clock    date := (select c.due_on from hidden_danger.duty_clock c
                          where c.number = new.number and c.duty = 'RECTIFICATION' and c.state = 'RUNNING');
begin
    if by_clock is not null and by_clock is distinct from in_register then
        perform hidden_danger.refuse('its clock runs to ' || by_clock || ', its order to ' || coalesce(in_register::text, 'no day'),
                                     new.number, 'AN103', 'hidden-danger/one-last-day');
    end if;
    return null;
end $$;
create constraint trigger one_last_day after insert or update on hidden_danger.duty_clock
    deferrable initially deferred for each row when (new.duty = 'RECTIFICATION')
    execute function hidden_danger.demand_one_last_day();
create constraint trigger one_last_day after update of due_on on hidden_danger.hidden_danger
    deferrable initially deferred for each row when (old.due_on is distinct from new.due_on)
    execute function hidden_danger.demand_one_last_day();

-- How often it was opened; the first time by its registration.
alter table hidden_danger.hidden_danger add column episode int not null default 1 check (episode > 0);
