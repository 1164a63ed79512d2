-- Who has taken a record to work on it: one at a time, until it is done, given back, taken over or lapsed. What ended stays.
create table hidden_danger.claim (
    id            uuid        primary key,
    number        text        not null references hidden_danger.hidden_danger,
    task          text        not null check (task in
        ('SUPPLY_FACTS', 'SUBMIT_PLAN', 'REVIEW_PLAN', 'RECTIFY', 'ACCEPT', 'DECIDE_MORE_TIME')),
    status_since  timestamptz not null, -- of the record when it was taken: another state makes the claim void
    scope         text        not null collate "C",
    industry      text        not null,
    username      text        not null,
    by_name       text        not null,
    claimed_at    timestamptz not null,
    lapses_at     timestamptz not null,
    rule          jsonb       not null,
    ended_at      timestamptz,
    ended_how     text        check (ended_how in ('DONE', 'RELEASED', 'TAKEN_OVER', 'LAPSED')),
    ended_by      text,
    ended_by_name text,
    reason        text        check (length(reason) between 1 and 2000),
    constraint lapses_later check (lapses_at > claimed_at),
    constraint ending_complete check (num_nulls(ended_at, ended_how, ended_by, ended_by_name) in (0, 4)),
    constraint taken_over_with_reason check (ended_how is distinct from 'TAKEN_OVER' or reason is not null)
);
create unique index claimed_once on hidden_danger.claim (number) where ended_at is null;
create index claim_of_record on hidden_danger.claim (number, claimed_at);

call platform.keep_in_scope('hidden_danger.claim');
grant select, insert, update (ended_at, ended_how, ended_by, ended_by_name, reason) on hidden_danger.claim to anlan_app;

create function hidden_danger.guard_claim() returns trigger
    language plpgsql
as $$
begin
    if old.ended_at is not null then
        perform hidden_danger.refuse('a claim that ended is never changed', old.number, 'AN103', 'hidden-danger/claim-is-over');
    end if;
    return new;
end $$;
create trigger ended_is_final before update on hidden_danger.claim
    for each row execute function hidden_danger.guard_claim();
create trigger never_deleted before delete on hidden_danger.claim
    for each row execute function hidden_danger.refuse_removal();
create trigger never_truncated before truncate on hidden_danger.claim
    for each statement execute function hidden_danger.refuse_removal();
alter table hidden_danger.claim enable always trigger never_deleted;
alter table hidden_danger.claim enable always trigger never_truncated;
