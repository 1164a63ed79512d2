-- Data scope, the database's half: every scoped table has a policy that calls platform.in_scope.
-- The service sets both settings at the start of each transaction; without them nothing is visible.
-- anlan.scope: path of the unit whose subtree may be seen, e.g. 310000/310115; '*' for the service itself.
-- anlan.industries: comma-separated industries, '*' for all.
create function platform.in_scope(path text, industry text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('anlan.scope', true) = '*'
                 or ((path = current_setting('anlan.scope', true)
                      or starts_with(path, current_setting('anlan.scope', true) || '/'))
                     and current_setting('anlan.scope', true) <> ''
                     and (industry is null
                          or current_setting('anlan.industries', true) = '*'
                          or industry = any (string_to_array(current_setting('anlan.industries', true), ',')))), false);

grant usage on schema platform to anlan_app;
grant execute on function platform.in_scope(text, text) to anlan_app;

-- Binds tables with the columns scope and industry to that policy, and their owner as well.
create procedure platform.keep_in_scope(variadic tables regclass[]) language plpgsql as $$
declare
    t regclass;
begin
    foreach t in array tables loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('create policy in_scope on %s using (platform.in_scope(scope, industry))', t);
    end loop;
end $$;
