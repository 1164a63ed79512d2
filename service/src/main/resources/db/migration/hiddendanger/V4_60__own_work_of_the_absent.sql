-- Whoever stands in for somebody decides nothing that this person prepared: another person is another person than both. The
-- service names the absent person with every transaction, and the database counts that person's work as the actor's own.
create or replace function hidden_danger.verified_by(danger text, level text, role text, person text) returns boolean
    language sql stable
as $$
    with stages as (
        select v.* from hidden_danger.verification v
         where v.number = danger
           and v.round = (select max(s.round) from hidden_danger.submission s where s.number = danger)),
    mine as (
        select person as username union select nullif(current_setting('anlan.standing_for', true), ''))
    select coalesce((select s.roles ? role from stages s where s.passed is null order by s.position limit 1),
                    role = 'SUPERVISOR' or level = 'GENERAL' and role in ('INSPECTOR', 'DISTRICT_REGULATOR'))
       and not exists (select from stages s join mine m on m.username = s.decided_by)
       and not exists (select from hidden_danger.submission s join mine m on m.username = s.submitted_by
                        where s.number = danger)
$$;

create function hidden_danger.guard_against_the_absent() returns trigger
    language plpgsql
as $$
declare
    absent text := nullif(current_setting('anlan.standing_for', true), '');
begin
    if absent is null then
        return new;
    end if;
    if tg_table_name = 'verification'
       and exists (select from hidden_danger.verification v
                    where v.number = new.number and v.round = new.round and v.id <> new.id and v.decided_by = absent) then
        perform hidden_danger.refuse(absent || ' decided another stage of it', new.number, 'AN106', 'hidden-danger/own-stage');
    end if;
    if tg_table_name = 'recheck'
       and exists (select from hidden_danger.hidden_danger h where h.number = new.number and h.closed_by = absent) then
        perform hidden_danger.refuse(absent || ' closed it', new.number, 'AN106', 'hidden-danger/own-closure');
    end if;
    return new;
end $$;
create trigger not_by_the_absent before update of decided_by on hidden_danger.verification
    for each row when (new.passed is not null) execute function hidden_danger.guard_against_the_absent();
create trigger not_by_the_absent before update of checked_by on hidden_danger.recheck
    for each row when (new.result is not null) execute function hidden_danger.guard_against_the_absent();
