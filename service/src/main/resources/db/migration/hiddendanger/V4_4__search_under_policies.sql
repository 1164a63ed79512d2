-- Under row-level security an index may only serve operators that leak nothing: array containment and LIKE are none of
-- them. The search therefore asks this function, which runs as the owner and gives ordinals alone; the query around it is
-- bound by the policies as ever, so nobody sees a row outside of their scope.
create function hidden_danger.with_grams(wanted text[]) returns setof bigint
    language sql stable security definer rows 200
    set search_path = pg_catalog, pg_temp
as $$
    select h.ordinal from hidden_danger.hidden_danger h where h.grams @> wanted
$$;
revoke execute on function hidden_danger.with_grams(text[]) from public;
grant execute on function hidden_danger.with_grams(text[]) to anlan_app;

drop index hidden_danger.hidden_danger_number_prefix;
create index hidden_danger_number_prefix on hidden_danger.hidden_danger (number collate "C");

-- What waits for somebody: open ones only, so that years of closed ones with early deadlines are not walked through.
create index hidden_danger_open on hidden_danger.hidden_danger (coalesce(due_on, 'infinity'::date), ordinal)
    where status not in ('CLOSED', 'DISMISSED');
create index hidden_danger_open_district
    on hidden_danger.hidden_danger (district_code, coalesce(due_on, 'infinity'::date), ordinal)
    where status not in ('CLOSED', 'DISMISSED');
