-- The arrangements of the State Council by which this installation counted, one row for each that a release brought.
create table platform.country_calendar (
    number   bigint      generated always as identity primary key,
    arranged jsonb       not null check (jsonb_typeof(arranged) = 'object'), -- day: whether it is worked
    at       timestamptz not null
);

create function platform.guard_country_calendar() returns trigger
    language plpgsql
as $$
begin
    raise exception 'calendars that were counted by are append-only' using errcode = 'AN171';
end $$;
create trigger country_calendar_is_guarded before update or delete or truncate on platform.country_calendar
    for each statement execute function platform.guard_country_calendar();

grant select, insert on platform.country_calendar to anlan_app;
