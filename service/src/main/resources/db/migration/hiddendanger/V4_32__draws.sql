-- Which closed ones are looked at again, drawn month by month: with the seed and everybody who was in the pot, so that anyone can
-- draw again and see the same.
create table hidden_danger.recheck_draw (
    id            uuid        primary key,
    district_code text        not null,
    month         date        not null check (extract(day from month) = 1), -- in which they were closed
    level         text        not null check (level in ('GENERAL', 'MAJOR')),
    share         numeric     not null check (share between 0 and 100), -- percent, by the rule
    explanation   jsonb       not null,
    seed          text        not null check (seed ~ '^[0-9a-f]{32}$'),
    population    text[]      not null check (cardinality(population) > 0), -- numbers, ascending
    drawn         text[]      not null check (drawn <@ population),
    drawn_at      timestamptz not null,
    scope         text        not null collate "C",
    industry      text        not null,
    unique (district_code, month, level, industry)
);
alter table hidden_danger.recheck add constraint recheck_draw_fkey foreign key (draw) references hidden_danger.recheck_draw;
call platform.keep_in_scope('hidden_danger.recheck_draw');
grant select, insert on hidden_danger.recheck_draw to anlan_app;
create index hidden_danger_closed on hidden_danger.hidden_danger (closed_at) where status = 'CLOSED';

-- The draw as anyone can repeat it: by the SHA-256 of seed and number, the smallest first, as many as the share gives, rounded up.
create function hidden_danger.draw(seed text, population text[], share numeric) returns text[]
    language sql immutable
    return coalesce((select array_agg(number order by number)
                       from (select number from unnest(population) number
                              order by encode(sha256(convert_to(seed || '|' || number, 'UTF8')), 'hex')
                              limit ceil(cardinality(population) * share / 100)::bigint) chosen), '{}');

create function hidden_danger.guard_draw() returns trigger
    language plpgsql
as $$
begin
    if new.drawn <> hidden_danger.draw(new.seed, new.population, new.share) then
        raise exception 'the draw of % %: not what its seed gives', new.district_code, new.month
            using errcode = 'AN103', hint = 'hidden-danger/draw-is-recomputed';
    end if;
    return new;
end $$;
create trigger recomputed before insert on hidden_danger.recheck_draw
    for each row execute function hidden_danger.guard_draw();
create trigger never_deleted before delete on hidden_danger.recheck_draw
    for each row execute function hidden_danger.refuse_removal();
create trigger never_truncated before truncate on hidden_danger.recheck_draw
    for each statement execute function hidden_danger.refuse_removal();
alter table hidden_danger.recheck_draw enable always trigger never_deleted;
alter table hidden_danger.recheck_draw enable always trigger never_truncated;
create function hidden_danger.refuse_change_of_draw() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the draw of % % is append-only', old.district_code, old.month
        using errcode = 'AN103', hint = 'hidden-danger/append-only';
end $$;
create trigger append_only before update on hidden_danger.recheck_draw
    for each row execute function hidden_danger.refuse_change_of_draw();
