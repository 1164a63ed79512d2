-- The rows of rules that each record rests on as it stands: what the register shows for a row, whichever version it was of. A row
-- belongs to the pack named, or to one of its layers; within a pack and all its layers no id is used twice.
create table hidden_danger.ruled_by (
    row_id   text   not null,
    number   text   not null,
    side     text   not null check (side in ('LEVEL', 'DEADLINE')),
    pack_id  text   not null,
    layers   text[] not null,
    scope    text   not null collate "C",
    industry text   not null,
    primary key (row_id, number, side)
);
create index ruled_by_record on hidden_danger.ruled_by (number);
call platform.keep_in_scope('hidden_danger.ruled_by');
grant select on hidden_danger.ruled_by to anlan_app; -- written by the triggers alone

create function hidden_danger.layers_of(explanation jsonb) returns text[]
    language sql immutable
as $$
    select coalesce(array_agg(layer ->> 'packId'), '{}') from jsonb_array_elements(coalesce(explanation -> 'layers', '[]')) layer
$$;

create function hidden_danger.note_rows_of_level() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.round > 1 then
        delete from hidden_danger.ruled_by where number = new.number and side = 'LEVEL';
    end if;
    insert into hidden_danger.ruled_by (row_id, number, side, pack_id, layers, scope, industry)
    select met, new.number, 'LEVEL', new.explanation ->> 'packId', hidden_danger.layers_of(new.explanation), new.scope, new.industry
      from unnest(hidden_danger.rows_of_decision(new.explanation)) met
     where new.explanation ->> 'packId' is not null;
    return null;
end $$;
create trigger rows_of_level after insert on hidden_danger.decision
    for each row execute function hidden_danger.note_rows_of_level();

create function hidden_danger.note_row_of_deadline() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        delete from hidden_danger.ruled_by where number = new.number and side = 'DEADLINE';
    end if;
    insert into hidden_danger.ruled_by (row_id, number, side, pack_id, layers, scope, industry)
    select new.deadline_explanation -> 'row' ->> 'id', new.number, 'DEADLINE', new.deadline_explanation ->> 'packId',
           hidden_danger.layers_of(new.deadline_explanation), new.scope, new.industry
     where new.deadline_explanation -> 'row' ->> 'id' is not null and new.deadline_explanation ->> 'packId' is not null;
    return null;
end $$;
create trigger row_of_deadline after insert on hidden_danger.hidden_danger
    for each row when (new.deadline_explanation is not null) execute function hidden_danger.note_row_of_deadline();
create trigger row_of_new_deadline after update on hidden_danger.hidden_danger
    for each row when (new.deadline_explanation is distinct from old.deadline_explanation)
    execute function hidden_danger.note_row_of_deadline();

-- What was decided before.
select set_config('anlan.scope', '*', true), set_config('anlan.industries', '*', true);
insert into hidden_danger.ruled_by (row_id, number, side, pack_id, layers, scope, industry)
select met, d.number, 'LEVEL', d.explanation ->> 'packId', hidden_danger.layers_of(d.explanation), d.scope, d.industry
  from (select distinct on (number) * from hidden_danger.decision order by number, round desc) d,
       unnest(hidden_danger.rows_of_decision(d.explanation)) met
 where d.explanation ->> 'packId' is not null
union all
select h.deadline_explanation -> 'row' ->> 'id', h.number, 'DEADLINE', h.deadline_explanation ->> 'packId',
       hidden_danger.layers_of(h.deadline_explanation), h.scope, h.industry
  from hidden_danger.hidden_danger h
 where h.deadline_explanation -> 'row' ->> 'id' is not null and h.deadline_explanation ->> 'packId' is not null;
