-- Listed supervision, interviews and transfers to enforcement: what an authority does about one hidden danger beside its
-- rectification. Nothing is ever deleted; every act is an entry that stays.
create schema if not exists supervision;

create sequence supervision.proceeding_ordinal as bigint;

-- A body that works across districts for some industries (专委会). Whom it consists of is known to everybody who may log in.
create table supervision.committee (
    id         uuid        primary key,
    version    bigint      not null default 0,
    name       text        not null unique check (length(name) between 1 and 100),
    seat       text        not null collate "C",
    industries text[]      not null check (cardinality(industries) between 1 and 20),
    created_at timestamptz not null,
    created_by text        not null
);

create table supervision.committee_member (
    committee  uuid        not null references supervision.committee,
    username   text        not null check (length(username) between 1 and 100),
    name       text        not null check (length(name) between 1 and 100),
    joined_at  timestamptz not null,
    joined_by  text        not null,
    left_at    timestamptz check (left_at >= joined_at),
    left_by    text,
    check (num_nulls(left_at, left_by) in (0, 2)),
    primary key (committee, username, joined_at)
);
create unique index committee_member_once on supervision.committee_member (committee, username) where left_at is null;

create table supervision.proceeding (
    number          text        primary key check (number ~ '^(LS|IV|ET)-[0-9]{4}-([0-9]{6}|[1-9][0-9]{6,})$'),
    ordinal         bigint      not null unique,
    kind            text        not null check (kind in ('LISTING', 'INTERVIEW', 'ENFORCEMENT')),
    version         bigint      not null default 0,
    scope           text        not null collate "C",
    industry        text        not null,
    hidden_danger   text        not null,
    episode         int         not null check (episode > 0),
    title           text        not null,
    enterprise      text        not null,
    district        text        not null,
    source          text        not null,
    danger_level    text        check (danger_level in ('GENERAL', 'MAJOR')),
    status          text        not null,
    status_since    timestamptz not null,
    level           text        check (level in ('STREET', 'DISTRICT', 'CITY')),
    origin          text        not null check (origin in ('RULE', 'PERSON', 'PROCEEDING')),
    cause           text        unique, -- what a rule or another proceeding opened it for: opens it once
    reason          text        not null check (length(reason) between 1 and 2000),
    explanation     jsonb       not null,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    opened_by_name  text        not null,
    due_on          date,
    follows         boolean     not null default true, -- a listing ends with the rectification, unless decided otherwise
    committee       uuid        references supervision.committee,
    supervised_by   text        check (length(supervised_by) between 1 and 200),
    case_number     text        check (length(case_number) between 1 and 100),
    ended_at        timestamptz,

    constraint listing_has_level check ((kind = 'LISTING') = (level is not null)),
    constraint prefix_fits check (left(number, 2) = case kind when 'LISTING' then 'LS' when 'INTERVIEW' then 'IV' else 'ET' end),
    constraint listed_is_supervised check (kind <> 'LISTING' or status not in ('LISTED', 'ACCEPTED', 'DELISTED', 'ENDED')
        or (due_on is not null and supervised_by is not null)),
    constraint filed_has_number check (kind <> 'ENFORCEMENT' or status not in ('FILED', 'DECIDED', 'PUBLISHED')
        or (case_number is not null and due_on is not null))
);
create index proceeding_of_danger on supervision.proceeding (hidden_danger);
create index proceeding_latest on supervision.proceeding (kind, ordinal desc);
create unique index one_active_listing on supervision.proceeding (hidden_danger)
    where kind = 'LISTING' and status in ('LISTED', 'ACCEPTED');
create unique index one_proposal on supervision.proceeding (kind, hidden_danger) where status = 'PROPOSED';

create table supervision.proceeding_entry (
    number   text        not null references supervision.proceeding,
    seq      int         not null check (seq > 0),
    scope    text        not null collate "C",
    industry text        not null,
    act      text        not null,
    at       timestamptz not null,
    by       text        not null,
    by_name  text        not null,
    words    text        check (length(words) between 1 and 8000),
    details  jsonb       not null check (jsonb_typeof(details) = 'object'),
    primary key (number, seq)
);

call platform.keep_in_scope('supervision.proceeding', 'supervision.proceeding_entry');

-- The committees of whoever acts now.
create function supervision.own_committees() returns setof supervision.committee
    language sql stable
as $$
    select c.* from supervision.committee c
     where exists (select from supervision.committee_member m
                    where m.committee = c.id and m.left_at is null
                      and m.username = current_setting('anlan.username', true))
$$;

-- Members see what is listed in the industries of their committee in every district, and write where it supervises.
create policy committee_sees on supervision.proceeding for select using (
    kind = 'LISTING' and status in ('LISTED', 'ACCEPTED', 'DELISTED', 'ENDED', 'REPLACED')
    and industry in (select unnest(c.industries) from supervision.own_committees() c));
create policy committee_supervises on supervision.proceeding for update using (
    kind = 'LISTING' and committee in (select c.id from supervision.own_committees() c));
create policy committee_sees on supervision.proceeding_entry for select using (
    exists (select from supervision.proceeding p where p.number = proceeding_entry.number));
create policy committee_supervises on supervision.proceeding_entry for insert with check (
    exists (select from supervision.proceeding p
             where p.number = proceeding_entry.number and p.scope = proceeding_entry.scope
               and p.committee in (select c.id from supervision.own_committees() c)));

-- What everybody may read without logging in: nothing in it that was not published.
create table supervision.public_listing (
    number       text        primary key,
    content      jsonb       not null check (jsonb_typeof(content) = 'object'),
    listed       boolean     not null,
    published_at timestamptz not null
);

create function supervision.refuse(what text, number text) returns void
    language plpgsql
as $$
begin
    raise exception '%: %', number, what; -- P0001: refused by the database
end $$;

create function supervision.guard_proceeding() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        perform supervision.refuse('stays', old.number);
    elsif tg_op = 'INSERT' then
        if new.status <> 'PROPOSED' or new.ended_at is not null then
            perform supervision.refuse('begins as a proposal', new.number);
        end if;
        return new;
    end if;
    if (new.number, new.ordinal, new.kind, new.scope, new.industry, new.hidden_danger, new.episode, new.title, new.enterprise,
        new.district, new.source, new.origin, new.cause, new.reason, new.explanation, new.opened_at, new.opened_by, new.opened_by_name)
       is distinct from
       (old.number, old.ordinal, old.kind, old.scope, old.industry, old.hidden_danger, old.episode, old.title, old.enterprise,
        old.district, old.source, old.origin, old.cause, old.reason, old.explanation, old.opened_at, old.opened_by, old.opened_by_name) then
        perform supervision.refuse('what was proposed stays', old.number);
    end if;
    if old.ended_at is not null then
        perform supervision.refuse('is over and stays as it is', old.number);
    end if;
    if new.status <> old.status and not exists (select from (values
            ('LISTING', 'PROPOSED', 'DECLINED'), ('LISTING', 'PROPOSED', 'LISTED'), ('LISTING', 'PROPOSED', 'WITHDRAWN'),
            ('LISTING', 'LISTED', 'ACCEPTED'), ('LISTING', 'LISTED', 'REPLACED'), ('LISTING', 'LISTED', 'WITHDRAWN'),
            ('LISTING', 'ACCEPTED', 'LISTED'), ('LISTING', 'ACCEPTED', 'DELISTED'), ('LISTING', 'ACCEPTED', 'REPLACED'),
            ('LISTING', 'ACCEPTED', 'WITHDRAWN'), ('LISTING', 'DELISTED', 'ENDED'),
            ('INTERVIEW', 'PROPOSED', 'CALLED'), ('INTERVIEW', 'PROPOSED', 'WITHDRAWN'), ('INTERVIEW', 'CALLED', 'PROPOSED'),
            ('INTERVIEW', 'CALLED', 'HELD'), ('INTERVIEW', 'CALLED', 'WITHDRAWN'), ('INTERVIEW', 'HELD', 'CLOSED'),
            ('ENFORCEMENT', 'PROPOSED', 'DECLINED'), ('ENFORCEMENT', 'PROPOSED', 'TRANSFERRED'),
            ('ENFORCEMENT', 'PROPOSED', 'WITHDRAWN'), ('ENFORCEMENT', 'TRANSFERRED', 'WITHDRAWN'),
            ('ENFORCEMENT', 'TRANSFERRED', 'FILED'), ('ENFORCEMENT', 'TRANSFERRED', 'NOT_FILED'),
            ('ENFORCEMENT', 'FILED', 'DECIDED'), ('ENFORCEMENT', 'DECIDED', 'PUBLISHED')) way (kind, origin, goal)
            where way.kind = old.kind and origin = old.status and goal = new.status) then
        perform supervision.refuse('no way from ' || old.status || ' to ' || new.status, old.number);
    end if;
    return new;
end $$;
create trigger proceeding_is_guarded before insert or update or delete on supervision.proceeding
    for each row execute function supervision.guard_proceeding();

-- Some acts need four eyes: whoever did the one last does not do the other.
create function supervision.guard_entry() returns trigger
    language plpgsql
as $$
declare
    other text;
begin
    if tg_op <> 'INSERT' then
        perform supervision.refuse('what was done stays', old.number);
    end if;
    select pair.earlier into other from (values ('listed', 'opened'), ('declined', 'opened'),
            ('delisting-approved', 'accepted'), ('delisting-returned', 'accepted'),
            ('extended', 'extension-requested'), ('extension-refused', 'extension-requested'),
            ('case-filed', 'transferred'), ('not-filed', 'transferred')) pair (act, earlier) where pair.act = new.act;
    if other is not null and new."by" = (select e.by from supervision.proceeding_entry e
                                        where e.number = new.number and e.act = other order by e.seq desc limit 1) then
        perform supervision.refuse(new.act || ' needs another person than ' || other, new.number);
    end if;
    return new;
end $$;
create trigger entry_is_guarded before insert or update or delete on supervision.proceeding_entry
    for each row execute function supervision.guard_entry();

create function supervision.refuse_truncation() returns trigger
    language plpgsql
as $$
begin
    raise exception 'truncate of supervision.%: nothing is ever removed', tg_table_name;
end $$;
create trigger never_truncated before truncate on supervision.proceeding
    for each statement execute function supervision.refuse_truncation();
create trigger never_truncated before truncate on supervision.proceeding_entry
    for each statement execute function supervision.refuse_truncation();

-- A listed hidden danger is closed only after its delisting was approved. Whoever sees it sees its listing: they have one scope.
create function supervision.demand_delisted() returns trigger
    language plpgsql
as $$
begin
    if exists (select from supervision.proceeding p
                where p.hidden_danger = new.number and p.kind = 'LISTING' and p.status in ('LISTED', 'ACCEPTED')) then
        raise exception 'hidden danger %: is listed, and its delisting was not approved', new.number;
    end if;
    return new;
end $$;
create trigger delisted_first before update on hidden_danger.hidden_danger
    for each row when (new.status = 'CLOSED' and old.status <> 'CLOSED') execute function supervision.demand_delisted();

grant usage on schema supervision to anlan_app;
grant usage on sequence supervision.proceeding_ordinal to anlan_app;
grant select, insert, update on supervision.proceeding, supervision.public_listing, supervision.committee,
    supervision.committee_member to anlan_app;
grant delete on supervision.public_listing to anlan_app;
grant select, insert on supervision.proceeding_entry to anlan_app;
