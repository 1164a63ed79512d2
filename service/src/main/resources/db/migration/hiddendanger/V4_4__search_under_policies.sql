-- What the search looks for: every pair of neighbouring characters, which suits Chinese as well as Latin words.
create function hidden_danger.grams(words text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct substr(lower(words), i, 2)), '{}') from generate_series(1, length(words) - 1) i);

-- Apart from the record: what a record is called never changes, its state often does, and every change of a row is written
-- into every index of its table.
create table hidden_danger.search_grams (
    ordinal bigint primary key,
    grams   text[] not null
);
create index search_grams_all on hidden_danger.search_grams using gin (grams);

create function hidden_danger.note_grams() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into hidden_danger.search_grams
    values (new.ordinal, hidden_danger.grams(new.title) || hidden_danger.grams(new.enterprise_name));
    return null;
end $$;
create trigger note_grams after insert on hidden_danger.hidden_danger
    for each row execute function hidden_danger.note_grams();

-- Under row-level security an index may only serve operators that leak nothing: array containment and LIKE are none of
-- them. The search therefore asks this function, which runs as the owner and gives ordinals alone; the query around it is
-- bound by the policies as ever, so nobody sees a row outside of their scope.
create function hidden_danger.with_grams(wanted text[], most int) returns setof bigint
    language sql stable security definer rows 200
    set search_path = pg_catalog, pg_temp
as $$
    select s.ordinal from hidden_danger.search_grams s where s.grams @> wanted limit most
$$;
revoke execute on function hidden_danger.with_grams(text[], int), hidden_danger.note_grams() from public;
grant execute on function hidden_danger.with_grams(text[], int) to anlan_app;
