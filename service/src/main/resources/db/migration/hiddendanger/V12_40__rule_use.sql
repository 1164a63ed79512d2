-- Which rows of rules decided, waiting to be counted: one line for each determination and each deadline, taken away by whoever
-- counts it. Deciders only ever add lines of their own, so nobody waits for anybody.
create table hidden_danger.rule_use (
    id           bigint      generated always as identity primary key,
    number       text        not null,
    scope        text        not null collate "C",
    industry     text        not null,
    at           timestamptz not null,
    pack_id      text        not null,
    pack_version text        not null,
    layers       jsonb       not null,
    rows         text[]      not null
);
call platform.keep_in_scope('hidden_danger.rule_use');
grant select, insert, delete on hidden_danger.rule_use to anlan_app;
grant update (id) on hidden_danger.rule_use to anlan_app; -- asked for by who locks a line before taking it away; nobody changes one

create function hidden_danger.note_rule_use(number text, scope text, industry text, at timestamptz, explanation jsonb, rows text[])
    returns void
    language sql
as $$
    insert into hidden_danger.rule_use (number, scope, industry, at, pack_id, pack_version, layers, rows)
    select number, scope, industry, at, explanation ->> 'packId', explanation ->> 'packVersion',
           coalesce(explanation -> 'layers', '[]'), rows
     where cardinality(rows) > 0 and explanation ->> 'packId' is not null
$$;

create function hidden_danger.rows_of_decision(explanation jsonb) returns text[]
    language sql immutable
as $$
    select coalesce(array_agg(distinct met ->> 'rowId') filter (where met ->> 'rowId' <> '*'), '{}')
      from jsonb_array_elements(coalesce(explanation -> 'findings', '[]') || coalesce(explanation -> 'routedTo', '[]')) met
$$;

create function hidden_danger.note_decision() returns trigger
    language plpgsql
as $$
begin
    perform hidden_danger.note_rule_use(new.number, new.scope, new.industry, new.decided_at, new.explanation,
                                        hidden_danger.rows_of_decision(new.explanation));
    return null;
end $$;
create trigger rule_use after insert on hidden_danger.decision
    for each row execute function hidden_danger.note_decision();

create function hidden_danger.note_deadline() returns trigger
    language plpgsql
as $$
begin
    perform hidden_danger.note_rule_use(new.number, new.scope, new.industry, new.ordered_at, new.deadline_explanation,
                                        array [new.deadline_explanation -> 'row' ->> 'id']);
    return null;
end $$;
create trigger rule_use_of_order after insert on hidden_danger.hidden_danger
    for each row when (new.deadline_explanation is not null) execute function hidden_danger.note_deadline();
create trigger rule_use_of_new_order after update on hidden_danger.hidden_danger
    for each row when (new.deadline_explanation is distinct from old.deadline_explanation)
    execute function hidden_danger.note_deadline();

-- What was decided before there was anybody to count.
select set_config('anlan.scope', '*', true), set_config('anlan.industries', '*', true);
insert into hidden_danger.rule_use (number, scope, industry, at, pack_id, pack_version, layers, rows)
select d.number, d.scope, d.industry, d.decided_at, d.explanation ->> 'packId', d.explanation ->> 'packVersion',
       coalesce(d.explanation -> 'layers', '[]'), hidden_danger.rows_of_decision(d.explanation)
  from hidden_danger.decision d
 where cardinality(hidden_danger.rows_of_decision(d.explanation)) > 0
union all
select h.number, h.scope, h.industry, h.ordered_at, h.deadline_explanation ->> 'packId', h.deadline_explanation ->> 'packVersion',
       coalesce(h.deadline_explanation -> 'layers', '[]'), array [h.deadline_explanation -> 'row' ->> 'id']
  from hidden_danger.hidden_danger h
 where h.deadline_explanation -> 'row' ->> 'id' is not null;
