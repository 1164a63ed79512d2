do $$
declare
    part text;
begin
    foreach part in array array['inspection_import', 'import_file', 'import_problem', 'import_case', 'imported_case'] loop
        execute format('alter table inspection.%I force row level security', part);
    end loop;
end $$;
