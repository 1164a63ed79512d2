-- Several approvals with one opinion: nothing happens to the records before a batch is due, and until then all can be taken back.
create schema bulk;

create table bulk.batch (
    number          bigint      generated always as identity primary key,
    act             text        not null check (act in ('ACCEPT', 'APPROVE_PLAN')),
    username        text        not null,
    name            text        not null,
    roles           text[]      not null check (cardinality(roles) > 0),
    scope           text        not null collate "C" check (scope <> ''),
    industries      text[]      not null, -- empty for all
    address         text        not null,
    absent          text, -- whom the person stood in for
    absent_name     text,
    opinion         text        not null check (length(opinion) between 1 and 2000),
    ordered_at      timestamptz not null,
    due_at          timestamptz not null check (due_at > ordered_at),
    acknowledged_at timestamptz,
    constraint absent_complete check (num_nulls(absent, absent_name) in (0, 2))
);
create index batch_of_person on bulk.batch (username, number);
create index batch_of_absent on bulk.batch (absent, number) where absent is not null;

create table bulk.item (
    batch      bigint      not null references bulk.batch,
    number     text        not null,
    title      text        not null,
    version    bigint      not null,
    why        jsonb       not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'TAKEN_BACK', 'NOT_DONE')),
    settled_at timestamptz,
    problem    text, -- type of the problem that stood in the way
    reason_zh  text,
    reason_en  text,
    primary key (batch, number),
    constraint settled check ((state = 'WAITING') = (settled_at is null)),
    constraint reasoned check ((state = 'NOT_DONE') = (reason_zh is not null) and num_nulls(problem, reason_zh, reason_en) in (0, 3))
);
-- in one batch at a time, whoever asks at the same moment
create unique index item_waits on bulk.item (number) where state = 'WAITING';
create index item_to_carry_out on bulk.item (batch) where state = 'WAITING';

alter table bulk.batch enable row level security, force row level security;
create policy batch_in_scope on bulk.batch
    using (platform.in_scope(scope, null)
           or current_setting('anlan.username', true) <> '' and current_setting('anlan.username', true) in (username, absent));
-- an item is visible with its batch
alter table bulk.item enable row level security, force row level security;
create policy item_in_scope on bulk.item
    using (exists (select from bulk.batch b where b.number = batch))
    with check (exists (select from bulk.batch b where b.number = batch));

-- What was ordered stays as it was ordered; an item leaves its waiting once, a batch is acknowledged once.
create function bulk.guard_batch() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'UPDATE' or old.acknowledged_at is not null
       or to_jsonb(new) - 'acknowledged_at' <> to_jsonb(old) - 'acknowledged_at' then
        raise exception 'a batch stays as it was ordered';
    end if;
    return new;
end $$;
create trigger batch_is_guarded before update or delete on bulk.batch
    for each row execute function bulk.guard_batch();

create function bulk.guard_item() returns trigger
    language plpgsql
as $$
begin
    if tg_op <> 'UPDATE' or old.state <> 'WAITING'
       or to_jsonb(new) - array['state', 'settled_at', 'problem', 'reason_zh', 'reason_en']
          <> to_jsonb(old) - array['state', 'settled_at', 'problem', 'reason_zh', 'reason_en'] then
        raise exception '% of batch % is settled once', old.number, old.batch;
    end if;
    return new;
end $$;
create trigger item_is_guarded before update or delete on bulk.item
    for each row execute function bulk.guard_item();
create trigger batches_stay before truncate on bulk.batch
    for each statement execute function bulk.guard_batch();
create trigger items_stay before truncate on bulk.item
    for each statement execute function bulk.guard_item();

grant usage on schema bulk to anlan_app;
grant select, insert on bulk.batch, bulk.item to anlan_app;
grant update (acknowledged_at) on bulk.batch to anlan_app;
grant update (state, settled_at, problem, reason_zh, reason_en) on bulk.item to anlan_app;
