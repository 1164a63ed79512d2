-- Statistics: the records themselves are counted where a period bounds them; what is counted "up to now" is tallied.
create schema reporting;

create index hidden_danger_statistics on hidden_danger.hidden_danger (found_on) include (scope, industry, status, overdue_since);

-- Per enterprise, place and industry at the time of writing: hidden dangers up to now that are not dismissed, and active risk
-- points by live level.
create table reporting.tally (
    enterprise_code text   not null,
    scope           text   not null collate "C",
    industry        text   not null,
    hidden_dangers  bigint not null default 0,
    major           bigint not null default 0, -- active risk points by their live level
    high            bigint not null default 0,
    medium          bigint not null default 0,
    low             bigint not null default 0,
    primary key (enterprise_code, scope, industry)
);

-- What changed since the tally was last folded. Acts only append here, so that none ever waits for another one's row.
create table reporting.tally_change (
    id              bigint generated always as identity primary key,
    enterprise_code text   not null,
    scope           text   not null collate "C",
    industry        text   not null,
    hidden_dangers  bigint not null default 0,
    major           bigint not null default 0, -- active risk points by their live level
    high            bigint not null default 0,
    medium          bigint not null default 0,
    low             bigint not null default 0
);

create view reporting.tallied with (security_invoker = true) as
    select enterprise_code, scope, industry, hidden_dangers, major, high, medium, low from reporting.tally
    union all
    select enterprise_code, scope, industry, hidden_dangers, major, high, medium, low from reporting.tally_change;

create function reporting.count_registered() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into reporting.tally_change (enterprise_code, scope, industry, hidden_dangers)
    select enterprise_code, scope, industry, count(*) from written where status <> 'DISMISSED' group by 1, 2, 3 order by 1, 2, 3;
    return null;
end $$;
create trigger count_registered after insert on hidden_danger.hidden_danger
    referencing new table as written for each statement execute function reporting.count_registered();

create function reporting.count_dismissed() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into reporting.tally_change (enterprise_code, scope, industry, hidden_dangers)
    values (new.enterprise_code, new.scope, new.industry, case new.status when 'DISMISSED' then -1 else 1 end);
    return null;
end $$;
create trigger count_dismissed after update on hidden_danger.hidden_danger
    for each row when ((new.status = 'DISMISSED') <> (old.status = 'DISMISSED')) execute function reporting.count_dismissed();

create function reporting.count_points() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into reporting.tally_change (enterprise_code, scope, industry, major, high, medium, low)
    select enterprise_code, scope, industry, count(*) filter (where live_level = 'MAJOR'),
           count(*) filter (where live_level = 'HIGH'), count(*) filter (where live_level = 'MEDIUM'),
           count(*) filter (where live_level = 'LOW')
      from written where status = 'ACTIVE' group by 1, 2, 3;
    return null;
end $$;
create trigger count_points after insert on risk.risk_point
    referencing new table as written for each statement execute function reporting.count_points();

create function reporting.recount_points() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into reporting.tally_change (enterprise_code, scope, industry, major, high, medium, low)
    select * from (
        select enterprise_code, scope, industry, sum(n) filter (where live_level = 'MAJOR') as major,
               sum(n) filter (where live_level = 'HIGH') as high, sum(n) filter (where live_level = 'MEDIUM') as medium,
               sum(n) filter (where live_level = 'LOW') as low
          from (select enterprise_code, scope, industry, live_level, 1 as n from written where status = 'ACTIVE'
                union all
                select enterprise_code, scope, industry, live_level, -1 from replaced where status = 'ACTIVE') both_sides
         group by 1, 2, 3) change (enterprise_code, scope, industry, major, high, medium, low)
     where (coalesce(major, 0), coalesce(high, 0), coalesce(medium, 0), coalesce(low, 0)) <> (0, 0, 0, 0);
    return null;
end $$;
create trigger recount_points after update on risk.risk_point
    referencing new table as written old table as replaced
    for each statement execute function reporting.recount_points();

-- Records that were there before.
insert into reporting.tally (enterprise_code, scope, industry, hidden_dangers, major, high, medium, low)
select enterprise_code, scope, industry, sum(d), sum(ma), sum(hi), sum(me), sum(lo)
  from (select enterprise_code, scope, industry, 1 as d, 0 as ma, 0 as hi, 0 as me, 0 as lo
          from hidden_danger.hidden_danger where status <> 'DISMISSED'
        union all
        select enterprise_code, scope, industry, 0, (live_level = 'MAJOR')::int, (live_level = 'HIGH')::int,
               (live_level = 'MEDIUM')::int, (live_level = 'LOW')::int
          from risk.risk_point where status = 'ACTIVE') records
 group by 1, 2, 3;

-- Moves what changed into the tally and says how many changes; two at once share the work and count nothing twice.
create function reporting.fold() returns bigint
    language sql security definer
    set search_path = pg_catalog, pg_temp
as $$
    with taken as (delete from reporting.tally_change returning *),
         folded as (
             insert into reporting.tally as t (enterprise_code, scope, industry, hidden_dangers, major, high, medium, low)
             select enterprise_code, scope, industry, sum(hidden_dangers), sum(major), sum(high), sum(medium), sum(low)
               from taken group by 1, 2, 3 order by 1, 2, 3
             on conflict (enterprise_code, scope, industry)
             do update set hidden_dangers = t.hidden_dangers + excluded.hidden_dangers, major = t.major + excluded.major,
                           high = t.high + excluded.high, medium = t.medium + excluded.medium, low = t.low + excluded.low
             returning 1)
    select count(*) from taken
$$;

-- What must never be: each row is one violation. found = rectified + within + overdue is proved record by record, by the
-- dates and not by what the statistics count, and the tally against the records.
create function reporting.violations(today date) returns table (rule text, subject text)
    language sql stable
as $$
    select 'a hidden danger found is rectified, within its deadline or overdue, and only one of these', h.number
      from hidden_danger.hidden_danger h
     where h.status <> 'DISMISSED'
       and (h.status = 'CLOSED')::int
         + (h.status <> 'CLOSED' and h.overdue_since is null
            and (h.due_on is null or h.due_on >= today or h.status = 'SUBMITTED'))::int
         + (h.status <> 'CLOSED' and h.overdue_since is not null)::int <> 1
    union all
    select 'the tally is what there is to count', enterprise_code || ' ' || scope
      from (select * from reporting.tallied t
            union all
            select h.enterprise_code, h.scope, h.industry, -1, 0, 0, 0, 0 from hidden_danger.hidden_danger h
             where h.status <> 'DISMISSED'
            union all
            select p.enterprise_code, p.scope, p.industry, 0, -(p.live_level = 'MAJOR')::int, -(p.live_level = 'HIGH')::int,
                   -(p.live_level = 'MEDIUM')::int, -(p.live_level = 'LOW')::int
              from risk.risk_point p where p.status = 'ACTIVE') both_sides
     group by enterprise_code, scope, industry
    having (sum(hidden_dangers), sum(major), sum(high), sum(medium), sum(low)) <> (0, 0, 0, 0, 0)
$$;

call platform.keep_in_scope('reporting.tally', 'reporting.tally_change');

revoke execute on function reporting.count_registered(), reporting.count_dismissed(), reporting.fold() from public;
grant usage on schema reporting to anlan_app;
grant select on reporting.tally, reporting.tally_change, reporting.tallied to anlan_app;
grant execute on function reporting.fold(), reporting.violations(date) to anlan_app;
