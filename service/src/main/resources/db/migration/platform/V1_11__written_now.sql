-- Whether the present transaction wrote the last entry about a subject: so that guards can ask for an act in the trail. Whoever
-- writes about a subject is alone with it until the end of the transaction, so that the last entry is theirs or there is none.
create function audit.written_now(p_subject_kind text, p_subject text) returns boolean
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
as $$
    select coalesce((select e.xmin = pg_current_xact_id()::xid from audit.entry e
                      where e.subject_kind = p_subject_kind and e.subject = p_subject order by e.seq desc limit 1), false)
$$;
revoke execute on function audit.written_now(text, text) from public;
grant execute on function audit.written_now(text, text) to anlan_app;
