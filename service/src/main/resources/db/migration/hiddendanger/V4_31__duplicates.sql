-- What tells that two records may be about the same thing: who, where and what, each reduced to what does not depend on wording.
create table hidden_danger.fingerprint (
    number          text   primary key references hidden_danger.hidden_danger,
    enterprise_code text   not null,
    spot            text   not null, -- the risk point with its measure, or else the place
    what            text   not null, -- the first criterion met, or else the title
    title           text   not null,
    fingerprint     text   not null, -- of enterprise, spot and what
    scope           text   not null collate "C",
    industry        text   not null
);
create index fingerprint_enterprise on hidden_danger.fingerprint (enterprise_code);

-- Without spaces and marks, which make no difference.
create function hidden_danger.bare(words text) returns text
    language sql immutable parallel safe
    return regexp_replace(lower(words), '[\s[:punct:]，。、；：！？（）《》“”‘’【】—…·]', '', 'g');

create function hidden_danger.spot_of(point uuid, measure text, place text) returns text
    language sql immutable parallel safe
    return coalesce(point::text || '/' || coalesce(measure, ''), hidden_danger.bare(place));

create function hidden_danger.note_fingerprint() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    spot  text := hidden_danger.spot_of(new.risk_point, new.measure, new.place);
    title text := hidden_danger.bare(new.title);
    what  text := coalesce((select min(met) from jsonb_array_elements_text(new.criteria) met), title);
begin
    insert into hidden_danger.fingerprint as f (number, enterprise_code, spot, what, title, fingerprint, scope, industry)
    values (new.number, new.enterprise_code, spot, what, title,
            md5(concat_ws('|', new.enterprise_code, spot, what)), new.scope, new.industry)
    on conflict (number) do update set what = excluded.what, fingerprint = excluded.fingerprint;
    return null;
end $$;
create trigger note_fingerprint after insert on hidden_danger.hidden_danger
    for each row execute function hidden_danger.note_fingerprint();
create trigger note_new_fingerprint after update on hidden_danger.hidden_danger
    for each row when (old.criteria is distinct from new.criteria) execute function hidden_danger.note_fingerprint();
revoke execute on function hidden_danger.note_fingerprint() from public;

-- How much of two titles is alike: the share of pairs of characters of the shorter one that the other has too.
create function hidden_danger.alike(one text, other text) returns numeric
    language sql immutable parallel safe
    return coalesce((select count(*) filter (where gram = any (hidden_danger.grams(other)))::numeric
                            / nullif(least(cardinality(hidden_danger.grams(one)), cardinality(hidden_danger.grams(other))), 0)
                       from unnest(hidden_danger.grams(one)) gram), 0);

-- Two records that became one. The merged one is dismissed; what it brought stays visible at the other.
create table hidden_danger.merge (
    id             uuid        primary key,
    number         text        not null references hidden_danger.hidden_danger,
    into_number    text        not null references hidden_danger.hidden_danger,
    at             timestamptz not null,
    username       text        not null,
    by_name        text        not null,
    reason         text        not null check (length(reason) between 1 and 2000),
    undone_at      timestamptz,
    undone_by      text,
    undone_by_name text,
    undone_reason  text        check (length(undone_reason) between 1 and 2000),
    scope          text        not null collate "C",
    industry       text        not null,
    constraint two_records check (number <> into_number),
    constraint undoing_complete check (num_nulls(undone_at, undone_by, undone_by_name, undone_reason) in (0, 4))
);
create unique index merged_once on hidden_danger.merge (number) where undone_at is null;
create index merged_into on hidden_danger.merge (into_number);

create function hidden_danger.guard_merge() returns trigger
    language plpgsql
as $$
declare
    gone  hidden_danger.hidden_danger;
    stays hidden_danger.hidden_danger;
begin
    if tg_op = 'UPDATE' and (old.undone_at is not null
       or (to_jsonb(new) - array['undone_at', 'undone_by', 'undone_by_name', 'undone_reason'])
          <> (to_jsonb(old) - array['undone_at', 'undone_by', 'undone_by_name', 'undone_reason'])) then
        perform hidden_danger.refuse('a merger is undone once and changed never', old.number, 'AN103', 'hidden-danger/merge-is-final');
    end if;
    select * into gone from hidden_danger.hidden_danger h where h.number = new.number;
    select * into stays from hidden_danger.hidden_danger h where h.number = new.into_number;
    perform hidden_danger.demand_open(stays.number, stays.status);
    if tg_op = 'INSERT' then
        perform hidden_danger.demand_open(gone.number, gone.status);
        if gone.enterprise_code <> stays.enterprise_code then
            perform hidden_danger.refuse('belongs to another enterprise than ' || stays.number, gone.number, 'AN103',
                                         'hidden-danger/other-enterprise');
        end if;
        if gone.level = 'MAJOR' and stays.level is distinct from 'MAJOR' then
            perform hidden_danger.refuse('is major and ' || stays.number || ' is not', gone.number, 'AN103',
                                         'hidden-danger/stricter-stays');
        end if;
        if new.scope is distinct from gone.scope or new.industry is distinct from gone.industry then
            perform hidden_danger.refuse('a part belongs to the scope of the whole', new.number, 'AN103', 'hidden-danger/scope');
        end if;
    end if;
    return new;
end $$;
create trigger merge_kept before insert or update on hidden_danger.merge
    for each row execute function hidden_danger.guard_merge();

-- A dismissal that somebody does not accept; once for each dismissal, decided by nobody who dismissed it.
create table hidden_danger.objection (
    id              uuid        primary key,
    number          text        not null references hidden_danger.hidden_danger,
    dismissed_at    timestamptz not null,
    dismissed_by    text        not null,
    at              timestamptz not null,
    username        text        not null,
    by_name         text        not null,
    reason          text        not null check (length(reason) between 1 and 2000),
    reinstated      boolean,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    opinion         text        check (length(opinion) between 1 and 2000),
    scope           text        not null collate "C",
    industry        text        not null,
    unique (number, dismissed_at),
    constraint decision_complete check (num_nulls(reinstated, decided_at, decided_by, decided_by_name, opinion) in (0, 5)),
    constraint nobody_decides_on_own_dismissal check (decided_by <> dismissed_by),
    constraint nobody_decides_on_own_objection check (decided_by <> username)
);
create trigger objection_is_final before update on hidden_danger.objection
    for each row execute function hidden_danger.guard_verdict('hidden-danger/objection-is-final',
        'reinstated', 'decided_at', 'decided_by', 'decided_by_name', 'opinion');

create function hidden_danger.guard_objection() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from hidden_danger.hidden_danger h
                    where h.number = new.number and h.dismissed_at = new.dismissed_at and h.dismissed_by = new.dismissed_by
                      and h.scope = new.scope and h.industry = new.industry) then
        perform hidden_danger.refuse('was not dismissed so', new.number, 'AN103', 'hidden-danger/not-its-end');
    end if;
    return new;
end $$;
create trigger against_its_dismissal before insert on hidden_danger.objection
    for each row execute function hidden_danger.guard_objection();

call platform.keep_in_scope('hidden_danger.fingerprint', 'hidden_danger.merge', 'hidden_danger.objection');
grant select on hidden_danger.fingerprint to anlan_app; -- written by the triggers alone
grant select, insert on hidden_danger.merge, hidden_danger.objection to anlan_app;
grant update (undone_at, undone_by, undone_by_name, undone_reason) on hidden_danger.merge to anlan_app;
grant update (reinstated, decided_at, decided_by, decided_by_name, opinion) on hidden_danger.objection to anlan_app;

do $$
declare
    part text;
begin
    foreach part in array array['merge', 'objection'] loop
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
        execute format('alter table hidden_danger.%I enable always trigger never_deleted', part);
        execute format('alter table hidden_danger.%I enable always trigger never_truncated', part);
    end loop;
end $$;
