-- One sentence for both halves of the data scope: does a scope cover a row? The service passes its own parameters,
-- the policies pass the settings of the transaction. Plain SQL, so that the planner sees through it.
create function platform.covers(scope_path text, scope_industries text, path text, industry text) returns boolean
    language sql immutable parallel safe
    return coalesce(scope_path = '*'
                 or (scope_path <> ''
                     and (path = scope_path or starts_with(path, scope_path || '/'))
                     and (industry is null
                          or scope_industries = '*'
                          or industry = any (string_to_array(scope_industries, ',')))), false);

create or replace function platform.in_scope(path text, industry text) returns boolean
    language sql stable parallel safe
    return platform.covers(current_setting('anlan.scope', true), current_setting('anlan.industries', true),
                           path, industry);

grant execute on function platform.covers(text, text, text, text) to anlan_app;
