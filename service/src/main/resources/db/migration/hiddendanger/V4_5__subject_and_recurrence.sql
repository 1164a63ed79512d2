-- What a hidden danger was found at, where that is known, and how often the like was found there before.
alter table hidden_danger.hidden_danger
    add column risk_point uuid,
    add column measure    text check (length(measure) between 1 and 60),
    add column recurrence int not null default 0 check (recurrence >= 0),
    add constraint measure_of_a_risk_point check (measure is null or risk_point is not null);

create index hidden_danger_risk_point on hidden_danger.hidden_danger (risk_point, ordinal) where risk_point is not null;
create index hidden_danger_alike_place on hidden_danger.hidden_danger (enterprise_code, place, accident_type, found_on)
    where risk_point is null and accident_type is not null;

-- The like, found earlier and at most twelve months before: the same enterprise, risk point (or the same place where no
-- risk point is named), measure and accident type. Where neither measure nor type is known, nothing says that two are alike.
create function hidden_danger.earlier_alike(enterprise text, point uuid, what text, site text, kind text, on_day date,
                                            number_in_line bigint)
    returns table (number text, ordinal bigint)
    language sql stable
as $$
    select h.number, h.ordinal from hidden_danger.hidden_danger h
     where point is not null and (what is not null or kind is not null)
       and h.risk_point = point and h.enterprise_code = enterprise
       and h.measure is not distinct from what and h.accident_type is not distinct from kind
       and h.status <> 'DISMISSED'
       and h.found_on >= (on_day - interval '12 months')::date
       and (h.found_on < on_day or h.found_on = on_day and h.ordinal < number_in_line)
    union all
    select h.number, h.ordinal from hidden_danger.hidden_danger h
     where point is null and h.risk_point is null
       and h.enterprise_code = enterprise and h.place = site and h.accident_type = kind
       and h.status <> 'DISMISSED'
       and h.found_on >= (on_day - interval '12 months')::date
       and (h.found_on < on_day or h.found_on = on_day and h.ordinal < number_in_line)
$$;

-- A count may change on its own when an earlier one is dismissed or an older one is brought in later, even of what is
-- closed; then it is what there is to count, and nothing else about the record changes with it.
create function hidden_danger.guard_recurrence() returns trigger
    language plpgsql
as $$
begin
    if (to_jsonb(new) - 'recurrence') <> (to_jsonb(old) - 'recurrence')
       or new.recurrence <> (select count(*) from hidden_danger.earlier_alike(new.enterprise_code, new.risk_point,
              new.measure, new.place, new.accident_type, new.found_on, new.ordinal)) then
        perform hidden_danger.refuse('its recurrence is what there is to count', old.number, 'AN103',
                                     'hidden-danger/recurrence-is-counted');
    end if;
    return new;
end $$;

create function hidden_danger.guard_subject() returns trigger
    language plpgsql
as $$
begin
    perform hidden_danger.refuse('what it was found at stays as registered', old.number, 'AN103',
                                 'hidden-danger/report-is-final');
    return null;
end $$;

create or replace trigger life before update on hidden_danger.hidden_danger
    for each row when (old.recurrence = new.recurrence) execute function hidden_danger.guard_life();
create trigger recurrence before update on hidden_danger.hidden_danger
    for each row when (old.recurrence <> new.recurrence) execute function hidden_danger.guard_recurrence();
create trigger subject before update on hidden_danger.hidden_danger
    for each row when (old.risk_point is distinct from new.risk_point or old.measure is distinct from new.measure
                       or old.accident_type is distinct from new.accident_type)
    execute function hidden_danger.guard_subject();
