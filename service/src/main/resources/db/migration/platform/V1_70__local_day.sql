-- Days on which a division works, or does not, otherwise than the State Council arranged. Public, as the notices of the
-- governments are. Whoever declares does not confirm; nothing is taken back but by another declaration of the same day.
create table platform.local_day (
    number   bigint      generated always as identity primary key,
    division text        not null check (division ~ '^[0-9]{6}$'),
    day      date        not null,
    working  boolean, -- null: as in the country again
    name     text        not null check (length(name) between 1 and 100),
    reason   text        not null check (length(reason) between 1 and 1000),
    username text        not null,
    by_name  text        not null,
    at       timestamptz not null
);
create index local_day_of_a_year on platform.local_day (day);

create table platform.local_day_decision (
    number    bigint      primary key references platform.local_day,
    confirmed boolean     not null,
    reason    text        check (length(reason) between 1 and 1000),
    username  text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    check (confirmed or reason is not null)
);

create function platform.guard_local_day() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'declared days are append-only' using errcode = 'AN171';
    end if;
    return new;
end $$;
create trigger local_day_is_guarded before update or delete on platform.local_day
    for each row execute function platform.guard_local_day();
create trigger local_days_stay before truncate on platform.local_day
    for each statement execute function platform.guard_local_day();

create function platform.guard_local_day_decision() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'decisions on declared days are append-only' using errcode = 'AN171';
    end if;
    if exists (select from platform.local_day d where d.number = new.number and d.username = new.username) then
        raise exception 'declared day %: one''s own work', new.number using errcode = 'AN172';
    end if;
    return new;
end $$;
create trigger local_day_decision_is_guarded before insert or update or delete on platform.local_day_decision
    for each row execute function platform.guard_local_day_decision();
create trigger local_day_decisions_stay before truncate on platform.local_day_decision
    for each statement execute function platform.guard_local_day();

grant select, insert on platform.local_day, platform.local_day_decision to anlan_app;
