-- Tables that come as a file (platform.imports): what one brought stays as it was imported.
create function platform.keep_finished_import() returns trigger language plpgsql as $$
begin
    if old.status = 'IMPORTED' then
        raise exception 'import % is finished', old.id;
    end if;
    return new;
end $$;
