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

-- Binds tables with the columns scope and industry to that policy, and their owner as well. The policy says what in_scope says
-- in full, because only subqueries let a statement ask for the settings once and not for every row it counts; in_scope, which
-- covers what a single row is asked for, and this text are compared by a test.
create procedure platform.keep_in_scope(variadic tables regclass[]) language plpgsql as $$
declare
    t regclass;
begin
    foreach t in array tables loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format($policy$
            create policy in_scope on %s using (coalesce(
                (select current_setting('anlan.scope', true)) = '*'
                or ((select current_setting('anlan.scope', true)) <> ''
                    and (scope = (select current_setting('anlan.scope', true))
                         or starts_with(scope, (select current_setting('anlan.scope', true) || '/')))
                    and (industry is null
                         or (select current_setting('anlan.industries', true)) = '*'
                         or industry = any (cast((select string_to_array(current_setting('anlan.industries', true), ','))
                                            as text[])))), false))$policy$, t);
    end loop;
end $$;
