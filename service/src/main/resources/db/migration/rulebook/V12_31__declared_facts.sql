-- Facts that rules may mention and the application did not come with, and the end of that. Whoever proposes does not confirm,
-- no declaration is ever taken back, and the order in which they were confirmed is the order in which every node learns them.
create table rulebook.declared_fact (
    id        uuid        primary key,
    act       text        not null check (act in ('DECLARE', 'RETIRE')),
    fact_type text        not null check (fact_type ~ '^[a-z][A-Za-z0-9]{1,39}$'),
    body      jsonb       not null check (jsonb_typeof(body) = 'object'),
    reason    text        not null check (length(reason) between 1 and 1000),
    scope     text        not null collate "C",
    username  text        not null,
    name      text        not null,
    at        timestamptz not null
);

create table rulebook.declared_fact_decision (
    declared  uuid        primary key references rulebook.declared_fact,
    number    bigint      unique, -- of a confirmed one
    confirmed boolean     not null,
    reason    text,
    scope     text        not null collate "C",
    username  text        not null,
    name      text        not null,
    at        timestamptz not null,
    check (confirmed = (number is not null)),
    check (confirmed or reason is not null)
);

create function rulebook.guard_declared_fact() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'declarations are append-only' using errcode = 'AN451';
    end if;
    return new;
end $$;
create trigger declared_fact_is_guarded before update or delete on rulebook.declared_fact
    for each row execute function rulebook.guard_declared_fact();

create function rulebook.guard_declared_fact_decision() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'declarations are append-only' using errcode = 'AN451';
    end if;
    if exists (select from rulebook.declared_fact d where d.id = new.declared and d.username = new.username) then
        raise exception 'declaration %: one''s own work', new.declared using errcode = 'AN452';
    end if;
    perform rulebook.hold('declarations');
    new.number := null;
    if new.confirmed then
        select coalesce(max(x.number), 0) + 1 into new.number from rulebook.declared_fact_decision x;
        perform pg_notify('rulebook', 'declared ' || new.number);
    end if;
    return new;
end $$;
create trigger declared_fact_decision_is_guarded before insert or update or delete on rulebook.declared_fact_decision
    for each row execute function rulebook.guard_declared_fact_decision();

create function rulebook.refuse_truncated_declarations() returns trigger
    language plpgsql
as $$
begin
    raise exception 'declarations are append-only' using errcode = 'AN451';
end $$;
create trigger declared_facts_stay before truncate on rulebook.declared_fact
    for each statement execute function rulebook.refuse_truncated_declarations();
create trigger declared_fact_decisions_stay before truncate on rulebook.declared_fact_decision
    for each statement execute function rulebook.refuse_truncated_declarations();

-- What may be mentioned everybody may read; the city alone declares it.
alter table rulebook.declared_fact enable row level security, force row level security;
create policy declared_fact_may_be_read on rulebook.declared_fact for select using (true);
create policy declared_fact_is_added on rulebook.declared_fact for insert
    with check (platform.in_scope(scope, null) and scope <> '' and scope not like '%/%');
alter table rulebook.declared_fact_decision enable row level security, force row level security;
create policy declared_fact_decision_may_be_read on rulebook.declared_fact_decision for select using (true);
create policy declared_fact_decision_is_added on rulebook.declared_fact_decision for insert
    with check (platform.in_scope(scope, null) and scope <> '' and scope not like '%/%');
grant select, insert on rulebook.declared_fact, rulebook.declared_fact_decision to anlan_app;
