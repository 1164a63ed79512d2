-- Who is absent and who stands in meanwhile.
create schema absence;

-- People of the authorities as they were at their last visit: the identity provider tells roles and unit only while somebody is
-- signed in. Seen by whoever may name one of them as deputy or has them in their units.
create table absence.colleague (
    username   text        primary key,
    name       text        not null,
    roles      text[]      not null,
    home       text        not null, -- path of the unit
    industries text[]      not null, -- empty for all
    seen_at    timestamptz not null
);
alter table absence.colleague enable row level security, force row level security;
create policy colleague_in_scope on absence.colleague
    using (platform.in_scope(home, null)
           or home <> '' and starts_with(current_setting('anlan.scope', true), home || '/'))
    with check (username = current_setting('anlan.username', true) or current_setting('anlan.scope', true) = '*');

create table absence.absence (
    id                uuid        primary key,
    username          text        not null,
    name              text        not null,
    roles             text[]      not null check (cardinality(roles) > 0), -- what a deputy has meanwhile, and nothing else
    scope             text        not null collate "C" check (scope <> ''),
    industries        text[]      not null, -- empty for all
    from_day          date        not null,
    to_day            date        not null check (to_day >= from_day),
    begins_at         timestamptz not null,
    ends_at           timestamptz not null check (ends_at > begins_at),
    reason            text        not null check (length(reason) between 1 and 500),
    deputy            text        check (deputy <> username),
    deputy_name       text,
    deputy_roles      text[],
    deputy_home       text,
    deputy_industries text[],
    why               jsonb       not null,
    told              text[]      not null,
    entered_at        timestamptz not null,
    ended_at          timestamptz,
    ended_by          text,
    ended_by_name     text,
    end_reason        text        check (length(end_reason) between 1 and 500),
    constraint deputy_complete check (num_nulls(deputy, deputy_name, deputy_roles, deputy_home, deputy_industries) in (0, 5)),
    constraint end_complete check (num_nulls(ended_at, ended_by, ended_by_name, end_reason) in (0, 4)),
    -- nobody stands in for an authority with a role of the enterprise side, and nobody lends one
    constraint authority_only check (roles <@ array['INSPECTOR', 'DISTRICT_REGULATOR', 'CITY_REGULATOR', 'SUPERVISOR'])
);
create index absence_by_time on absence.absence (ends_at, begins_at);
create index absence_of_person on absence.absence (username, from_day desc);

alter table absence.absence enable row level security, force row level security;
create policy absence_in_scope on absence.absence
    using (platform.in_scope(scope, null)
           or current_setting('anlan.username', true) <> '' and current_setting('anlan.username', true) in (username, deputy));
-- The function below works as the owner, for everybody's absences; nobody else gets anything by this.
create policy known_to_their_owner on absence.absence for select to current_user using (true);

-- It stays as it was entered, and is ended once before its time.
create function absence.guard_absence() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'absences are never removed';
    end if;
    if old.ended_at is not null
       or to_jsonb(new) - array['ended_at', 'ended_by', 'ended_by_name', 'end_reason']
          <> to_jsonb(old) - array['ended_at', 'ended_by', 'ended_by_name', 'end_reason'] then
        raise exception 'absence % stays as it was entered', old.id;
    end if;
    return new;
end $$;
create trigger absence_is_guarded before update or delete on absence.absence
    for each row execute function absence.guard_absence();
create trigger absences_stay before truncate on absence.absence
    for each statement execute function absence.guard_absence();

-- Whether somebody stands in for somebody at a moment: not before, not after, and not while absent too.
create function absence.stands_in(deputising text, absent text, at timestamptz) returns boolean
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
    select exists (select from absence.absence a
                    where a.deputy = deputising and a.username = absent
                      and a.begins_at <= at and least(a.ends_at, a.ended_at) > at)
       and not exists (select from absence.absence a
                        where a.username = deputising and a.begins_at <= at and least(a.ends_at, a.ended_at) > at)
$$;
revoke execute on function absence.stands_in(text, text, timestamptz) from public;

-- The database's half: an act in somebody's place is kept only where that place was given, whatever the service believes.
create function absence.guard_entry() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if not absence.stands_in(new.username, new.after::jsonb #>> '{standingFor,username}', new.at) then
        raise exception '% does not stand in for % at %', new.username, new.after::jsonb #>> '{standingFor,username}', new.at;
    end if;
    return new;
end $$;
create trigger stands_in_indeed before insert on audit.entry
    for each row when (new.after::jsonb ? 'standingFor') execute function absence.guard_entry();

grant usage on schema absence to anlan_app;
grant select, insert, update on absence.colleague to anlan_app;
grant select, insert on absence.absence to anlan_app;
grant update (ended_at, ended_by, ended_by_name, end_reason) on absence.absence to anlan_app;
grant execute on function absence.stands_in(text, text, timestamptz) to anlan_app;
