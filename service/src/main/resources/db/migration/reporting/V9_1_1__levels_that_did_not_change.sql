-- A change of some levels left the others without a number instead of with none.
create or replace function reporting.recount_points() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into reporting.tally_change (enterprise_code, scope, industry, major, high, medium, low)
    select * from (
        select enterprise_code, scope, industry, coalesce(sum(n) filter (where live_level = 'MAJOR'), 0),
               coalesce(sum(n) filter (where live_level = 'HIGH'), 0),
               coalesce(sum(n) filter (where live_level = 'MEDIUM'), 0),
               coalesce(sum(n) filter (where live_level = 'LOW'), 0)
          from (select enterprise_code, scope, industry, live_level, 1 as n from written where status = 'ACTIVE'
                union all
                select enterprise_code, scope, industry, live_level, -1 from replaced where status = 'ACTIVE') both_sides
         group by 1, 2, 3) change (enterprise_code, scope, industry, major, high, medium, low)
     where (major, high, medium, low) <> (0, 0, 0, 0);
    return null;
end $$;
