-- The regulators' house of rules. A revision is one version of one rule pack on its way to being law; what is law, and from when,
-- the publications say, and nobody else. SQLState AN4xx.
create schema rulebook;
grant usage on schema rulebook to anlan_app;

-- One at a time on whatever node, until the transaction ends.
create function rulebook.hold(what text) returns void
    language sql
as $$
    select pg_advisory_xact_lock(7212, hashtext(what))
$$;

create table rulebook.revision (
    id             uuid        primary key,
    pack_id        text        not null check (pack_id ~ '^[a-z0-9-]+/[a-z0-9-]+$' and length(pack_id) <= 120),
    version        int         not null check (version between 1 and 999999999),
    kind           text        not null,
    state          text        not null check (state in ('DRAFT', 'RETURNED', 'IN_REVIEW', 'LEGAL_REVIEW', 'IN_APPROVAL', 'APPROVED',
                                                         'WITHDRAWN')),
    origin         text        not null check (origin in ('SHIPPED', 'AUTHORED')),
    scope          text        not null collate "C", -- the unit that answers for it; '' for what comes with the application
    layer_of       text,
    jurisdiction   text        not null check (jurisdiction ~ '^(CN|[0-9]{2,12})$'),
    industries     text[]      not null default '{}',
    title_zh       text        not null,
    title_en       text        not null,
    based_on       uuid        references rulebook.revision,
    author         text        not null,
    author_name    text        not null,
    created_at     timestamptz not null,
    round          int         not null default 0 check (round >= 0), -- how often it was submitted
    record_version bigint      not null default 0, -- what a person who acts has to have seen
    changes        bigint      not null default 0, -- counts what was changed in its draft
    shipped_digest text        unique, -- of the application's own text
    digest         text,
    header         text,
    rows           text,
    examples       text,
    standards      text,
    scenarios      text,
    unique (pack_id, version),
    check (layer_of is null or kind in ('DETERMINATION', 'DEADLINES')),
    check ((origin = 'SHIPPED') = (shipped_digest is not null)),
    check (num_nulls(digest, header, rows) in (0, 3)),
    check (state in ('DRAFT', 'RETURNED', 'WITHDRAWN') or digest is not null)
);
create index revision_by_layer on rulebook.revision (layer_of) where layer_of is not null;

-- A sheet of a draft, line by line. A line that was taken out stays, marked.
create table rulebook.draft_row (
    revision   uuid        not null references rulebook.revision,
    key        uuid        not null,
    sheet      text        not null check (sheet in ('HEADER', 'PARAMETERS', 'ROWS', 'EXAMPLES', 'SCENARIOS', 'STANDARDS')),
    position   numeric     not null,
    cells      jsonb       not null check (jsonb_typeof(cells) = 'object'),
    version    bigint      not null default 0,
    created_by text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    changed    bigint      not null, -- the count of the draft with this change
    deleted_at timestamptz,
    primary key (revision, key)
);
create index draft_row_by_change on rulebook.draft_row (revision, changed);

-- What somebody wrote into a line that another had changed meanwhile: nobody's words are lost.
create table rulebook.draft_conflict (
    id            uuid        primary key,
    revision      uuid        not null,
    row           uuid        not null,
    cells         jsonb       not null check (jsonb_typeof(cells) = 'object'),
    seen_version  bigint      not null,
    found_version bigint      not null,
    username      text        not null,
    at            timestamptz not null,
    foreign key (revision, row) references rulebook.draft_row
);
create index draft_conflict_by_author on rulebook.draft_conflict (revision, username, at);

create table rulebook.draft_presence (
    revision    uuid        not null references rulebook.revision,
    username    text        not null,
    name        text        not null,
    row         uuid,
    column_name text,
    at          timestamptz not null,
    primary key (revision, username)
);

create table rulebook.draft_import (
    id         uuid        primary key,
    revision   uuid        not null references rulebook.revision,
    username   text        not null,
    at         timestamptz not null,
    changes    bigint      not null, -- the count of the draft the file was compared with
    sheets     jsonb       not null,
    applied_at timestamptz
);

create table rulebook.comment (
    id       uuid        primary key,
    revision uuid        not null references rulebook.revision,
    round    int         not null,
    row      uuid,
    row_id   text,
    text     text        not null check (length(text) between 1 and 2000),
    username text        not null,
    by_name  text        not null,
    at       timestamptz not null
);
create index comment_by_revision on rulebook.comment (revision, at);

-- What the people of a release decided on exactly one text.
create table rulebook.decision (
    revision uuid        not null references rulebook.revision,
    round    int         not null check (round > 0),
    step     text        not null check (step in ('SUBMISSION', 'REVIEW', 'LEGAL_REVIEW', 'APPROVAL')),
    outcome  text        not null check (outcome in ('SUBMITTED', 'APPROVED', 'RETURNED')),
    digest   text        not null,
    username text        not null,
    by_name  text        not null,
    at       timestamptz not null,
    opinion  text        check (length(opinion) between 1 and 2000),
    details  jsonb       not null default '{}', -- of a submission: the warnings and the reasons they were left
    primary key (revision, round, step),
    check ((step = 'SUBMISSION') = (outcome = 'SUBMITTED')),
    check (outcome <> 'RETURNED' or opinion is not null)
);

-- Which revision of a pack is law from when. Append-only, numbered without gaps in the order of commit.
create table rulebook.publication (
    number       bigint      primary key,
    pack_id      text        not null,
    revision     uuid        not null references rulebook.revision,
    kind         text        not null check (kind in ('PUBLISH', 'STAGE', 'ROLLBACK')),
    districts    text[]      not null default '{}', -- of a stage: all in which it holds from then on
    effective_at timestamptz not null,
    at           timestamptz not null,
    scope        text        not null collate "C", -- the unit of whoever published
    username     text        not null,
    by_name      text        not null,
    reason       text        not null check (length(reason) between 1 and 2000),
    check (effective_at >= at),
    check ((kind = 'STAGE') = (cardinality(districts) > 0))
);
create index publication_by_pack on rulebook.publication (pack_id, effective_at desc, number desc);

create function rulebook.live_at(moment timestamptz)
    returns table (pack_id text, number bigint, revision uuid, effective_at timestamptz)
    language sql stable
as $$
    select distinct on (p.pack_id) p.pack_id, p.number, p.revision, p.effective_at
      from rulebook.publication p
     where p.effective_at <= moment and p.kind <> 'STAGE'
     order by p.pack_id, p.effective_at desc, p.number desc
$$;

-- What holds in some districts before it holds everywhere: the last stage of a pack, until the pack is published or rolled back.
create function rulebook.staged_at(moment timestamptz)
    returns table (pack_id text, number bigint, revision uuid, districts text[])
    language sql stable
as $$
    select s.pack_id, s.number, s.revision, s.districts
      from (select distinct on (p.pack_id) p.* from rulebook.publication p
             where p.effective_at <= moment
             order by p.pack_id, p.effective_at desc, p.number desc) s
     where s.kind = 'STAGE'
$$;

-- Where a revision stands: its state, and once it was approved, what the publications make of it.
create function rulebook.standing(r rulebook.revision, moment timestamptz) returns text
    language sql stable
as $$
    select case
        when r.state <> 'APPROVED' then r.state
        when exists (select from rulebook.live_at(moment) l where l.revision = r.id) then 'LIVE'
        when exists (select from rulebook.publication p
                      where p.revision = r.id and p.effective_at > moment
                        and not exists (select from rulebook.publication q
                                         where q.pack_id = p.pack_id and q.effective_at = p.effective_at and q.number > p.number))
            then 'SCHEDULED'
        when exists (select from rulebook.staged_at(moment) s where s.revision = r.id) then 'STAGED'
        else coalesce((select case when next.kind = 'ROLLBACK' then 'ROLLED_BACK' else 'SUPERSEDED' end
                         from (select p.pack_id, p.effective_at, p.number from rulebook.publication p
                                where p.revision = r.id and p.effective_at <= moment
                                order by p.effective_at desc, p.number desc limit 1) mine
                         left join lateral (select q.kind from rulebook.publication q
                                where q.pack_id = mine.pack_id and (q.effective_at, q.number) > (mine.effective_at, mine.number)
                                order by q.effective_at, q.number limit 1) next on true),
                      case r.origin when 'SHIPPED' then 'SUPERSEDED' else 'APPROVED' end)
    end
$$;
