do $$
declare
    part text;
begin
    foreach part in array array['hidden_danger', 'decision', 'rectification_plan', 'submission', 'attached_evidence',
                                'reminder', 'involvement'] loop
        execute format('alter table hidden_danger.%I force row level security', part);
    end loop;
end $$;
