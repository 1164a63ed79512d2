-- A ladder that is over goes on only where the dismissal that ended it was taken back.
create or replace function supervision.guard_ladder() returns trigger
    language plpgsql
as $$
begin
    if (new.number, new.episode, new.scope, new.industry, new.district_code, new.begun_at)
       is distinct from (old.number, old.episode, old.scope, old.industry, old.district_code, old.begun_at)
       or (old.over_at is not null and (new.over_at is not null or not exists (
              select from hidden_danger.revival r
               where r.number = old.number and r.kind = 'REINSTATED' and r.at >= old.over_at))) then
        raise exception 'ladder %/% keeps its origin, and its end', old.number, old.episode
            using errcode = 'AN103', hint = 'supervision/append-only';
    end if;
    return new;
end $$;
