-- The register page by its allowed orders, for the city, a district and an enterprise; rows without a deadline come last.
create index hidden_danger_found on hidden_danger.hidden_danger (found_on, ordinal);
create index hidden_danger_due on hidden_danger.hidden_danger (coalesce(due_on, 'infinity'::date), ordinal);
create index hidden_danger_district on hidden_danger.hidden_danger (district_code, ordinal);
create index hidden_danger_district_found on hidden_danger.hidden_danger (district_code, found_on, ordinal);
create index hidden_danger_district_due
    on hidden_danger.hidden_danger (district_code, coalesce(due_on, 'infinity'::date), ordinal);
create index hidden_danger_scope on hidden_danger.hidden_danger (scope, ordinal);
create index hidden_danger_enterprise on hidden_danger.hidden_danger (enterprise_code, ordinal);
create index hidden_danger_status on hidden_danger.hidden_danger (status, ordinal);
create index hidden_danger_district_status on hidden_danger.hidden_danger (district_code, status, ordinal);
create index hidden_danger_overdue on hidden_danger.hidden_danger (district_code, overdue_since)
    where overdue_since is not null and status not in ('CLOSED', 'DISMISSED');
create index hidden_danger_number_prefix on hidden_danger.hidden_danger (number collate "C");

-- What waits for somebody: open ones only, so that years of closed ones with early deadlines are not walked through.
create index hidden_danger_open on hidden_danger.hidden_danger (coalesce(due_on, 'infinity'::date), ordinal)
    where status not in ('CLOSED', 'DISMISSED');
create index hidden_danger_open_district
    on hidden_danger.hidden_danger (district_code, coalesce(due_on, 'infinity'::date), ordinal)
    where status not in ('CLOSED', 'DISMISSED');
