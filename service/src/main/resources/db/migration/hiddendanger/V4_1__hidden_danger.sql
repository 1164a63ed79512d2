-- Hidden dangers and their parts. Nothing is ever deleted; the runtime role has no right to.
create schema hidden_danger;

-- Numbers go up over all years and units and come back never: a rolled back registration leaves a gap.
create sequence hidden_danger.number as bigint;

create table hidden_danger.hidden_danger (
    number                text primary key check (number ~ '^HD-[0-9]{4}-([0-9]{6}|[1-9][0-9]{6,})$'),
    ordinal               bigint      not null unique,
    version               bigint      not null,
    acts                  int         not null default 0,
    scope                 text        not null collate "C",
    industry              text        not null,
    enterprise_code       text        not null,
    enterprise_name       text        not null,
    district_code         text        not null,
    district_name         text        not null,
    title                 text        not null check (length(title) between 1 and 200),
    description           text        not null check (length(description) between 1 and 4000),
    place                 text        not null check (length(place) <= 200),
    found_on              date        not null,
    source                text        not null,
    field                 text        not null,
    accident_type         text,
    cause                 text unique,
    side                  text        not null check (side in ('ENTERPRISE', 'AUTHORITY')),
    reported_by           text        not null,
    reported_by_name      text        not null,
    registered_at         timestamptz not null,
    enterprise_attributes jsonb       not null,
    facts                 jsonb       not null,
    status                text        not null check (status in
        ('REGISTERED', 'GRADED', 'PLAN_SUBMITTED', 'RECTIFYING', 'SUBMITTED', 'CLOSED', 'DISMISSED')),
    status_since          timestamptz not null,
    level                 text check (level in ('GENERAL', 'MAJOR')),
    outcome               text        not null check (outcome in ('MAJOR', 'GENERAL', 'UNDETERMINED', 'ROUTED')),
    criteria              jsonb       not null,
    questions             jsonb       not null,
    due_on                date,
    ordered_at            timestamptz,
    reminders             jsonb,
    deadline_explanation  jsonb,
    overdue_since         timestamptz,
    closed_at             timestamptz,
    closed_by             text,
    closed_by_name        text,
    closing_opinion       text,
    dismissed_at          timestamptz,
    dismissed_by          text,
    dismissed_by_name     text,
    dismissal_reason      text,

    constraint level_follows_outcome check ((level is null and outcome in ('UNDETERMINED', 'ROUTED')) or level = outcome),
    constraint level_known check (level is not null or status in ('REGISTERED', 'DISMISSED')),
    constraint plan_only_if_major check (status not in ('GRADED', 'PLAN_SUBMITTED') or level = 'MAJOR'),
    constraint deadline_set check (status not in ('RECTIFYING', 'SUBMITTED', 'CLOSED')
        or (due_on is not null and ordered_at is not null and deadline_explanation is not null and reminders is not null)),
    constraint overdue_needs_deadline check (overdue_since is null or due_on is not null),
    constraint closing_complete check ((status = 'CLOSED')
        = (closed_at is not null and closed_by is not null and closed_by_name is not null and closing_opinion is not null)),
    constraint dismissal_complete check ((status = 'DISMISSED')
        = (dismissed_at is not null and dismissed_by is not null and dismissed_by_name is not null
           and length(dismissal_reason) > 0))
);

-- Every determination ever made, with what it was made from: enough to make it again.
create table hidden_danger.decision (
    id            uuid primary key,
    number        text        not null references hidden_danger.hidden_danger,
    round         int         not null check (round > 0),
    scope         text        not null collate "C",
    industry      text        not null,
    decided_at    timestamptz not null,
    decided_by    text        not null,
    outcome       text        not null,
    criteria      jsonb       not null,
    circumstances jsonb       not null,
    explanation   jsonb       not null,
    unique (number, round)
);

create table hidden_danger.rectification_plan (
    id                 uuid primary key,
    number             text           not null references hidden_danger.hidden_danger,
    round              int            not null check (round > 0),
    scope              text           not null collate "C",
    industry           text           not null,
    interim_controls   text           not null check (length(interim_controls) > 0),
    measures           text           not null check (length(measures) > 0),
    responsible_person text           not null check (length(responsible_person) > 0),
    funds              numeric(14, 2) not null check (funds >= 0),
    complete_by        date           not null,
    emergency_plan     text           not null check (length(emergency_plan) > 0),
    submitted_at       timestamptz    not null,
    submitted_by       text           not null,
    submitted_by_name  text           not null,
    approved           boolean,
    reviewed_at        timestamptz,
    reviewed_by        text,
    reviewed_by_name   text,
    opinion            text,
    constraint review_complete
        check (num_nulls(approved, reviewed_at, reviewed_by, reviewed_by_name, opinion) in (0, 5)),
    constraint nobody_reviews_own_plan check (reviewed_by <> submitted_by),
    unique (number, round)
);

create table hidden_danger.submission (
    id                uuid primary key,
    number            text        not null references hidden_danger.hidden_danger,
    round             int         not null check (round > 0),
    scope             text        not null collate "C",
    industry          text        not null,
    measures          text        not null check (length(measures) > 0),
    cost              numeric(14, 2) check (cost >= 0),
    submitted_at      timestamptz not null,
    submitted_by      text        not null,
    submitted_by_name text        not null,
    in_time           boolean     not null,
    accepted          boolean,
    inspected_at      timestamptz,
    inspected_by      text,
    inspected_by_name text,
    opinion           text,
    constraint inspection_complete
        check (num_nulls(accepted, inspected_at, inspected_by, inspected_by_name, opinion) in (0, 5)),
    constraint nobody_inspects_own_work check (inspected_by <> submitted_by),
    unique (number, round)
);

create table hidden_danger.attached_evidence (
    id          uuid primary key,
    number      text        not null references hidden_danger.hidden_danger,
    scope       text        not null collate "C",
    industry    text        not null,
    phase       text        not null check (phase in ('BEFORE', 'AFTER')),
    round       int         not null check (round >= 0), -- the submission it belongs to; 0 for the report
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    constraint phase_fits_round check ((phase = 'BEFORE') = (round = 0)),
    unique (number, phase, round, sha256)
);

-- Reminder days that were dealt with; the key makes each of them happen once.
create table hidden_danger.reminder (
    number    text        not null references hidden_danger.hidden_danger,
    remind_on date        not null,
    scope     text        not null collate "C",
    industry  text        not null,
    fell_at   timestamptz not null,
    primary key (number, remind_on)
);

-- Who acted on what, last when: the "done" half of everybody's work.
create table hidden_danger.involvement (
    username text        not null,
    number   text        not null references hidden_danger.hidden_danger deferrable initially deferred,
    scope    text        not null collate "C",
    industry text        not null,
    at       timestamptz not null,
    primary key (username, number)
);
create index involvement_latest on hidden_danger.involvement (username, at desc);

call platform.keep_in_scope('hidden_danger.hidden_danger', 'hidden_danger.decision',
                            'hidden_danger.rectification_plan', 'hidden_danger.submission',
                            'hidden_danger.attached_evidence', 'hidden_danger.reminder', 'hidden_danger.involvement');

grant usage on schema hidden_danger to anlan_app;
grant usage on sequence hidden_danger.number to anlan_app;
grant select, insert, update on hidden_danger.hidden_danger, hidden_danger.rectification_plan,
    hidden_danger.submission, hidden_danger.involvement to anlan_app;
grant select, insert on hidden_danger.decision, hidden_danger.attached_evidence, hidden_danger.reminder to anlan_app;
