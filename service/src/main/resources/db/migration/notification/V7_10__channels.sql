-- How notices leave the house: by e-mail to persons who asked for it and by webhook to other systems. The notice is the cause;
-- one delivery for each cause, channel and recipient, whatever roles it was told to.
alter table notification.notice
    add column urgent boolean not null default false; -- breaks through quiet hours and digests

-- A person who chose something: roles and unit as they were when the person was last here. It belongs to the person and not to
-- that unit: every statement names the person, and a policy by unit would lose who moves to another one.
create table notification.subscriber (
    username     text        primary key,
    name         text        not null,
    roles        text[]      not null,
    home         text        not null, -- path of the unit
    industries   text[]      not null, -- empty for all
    seen_at      timestamptz not null,
    language     text        not null check (language in ('zh-CN', 'en')),
    address      text        check (length(address) <= 254), -- confirmed
    quiet_from   time        not null,
    quiet_to     time        not null, -- equal to quiet_from: no quiet hours
    at_once      text[]      not null, -- topics mailed at once
    digest       text[]      not null, -- topics mailed once a day
    muted        text[]      not null, -- topics not shown in the application, as far as no law wants them shown
    check (not at_once && digest)
);
create index subscriber_by_role on notification.subscriber using gin (roles) where address is not null;

-- An address somebody entered and has to confirm with the code sent there; kept, so that nobody floods a stranger.
create table notification.address_claim (
    id           bigint      generated always as identity primary key,
    username     text        not null,
    address      text        not null check (length(address) <= 254),
    code_hash    bytea       not null check (octet_length(code_hash) = 32),
    at           timestamptz not null,
    expires_at   timestamptz not null,
    tries        int         not null default 0,
    settled_at   timestamptz
);
create index address_claim_by_person on notification.address_claim (username, at);

create table notification.webhook (
    id              uuid        primary key,
    version         bigint      not null default 0,
    scope           text        not null,
    industry        text,
    industries      text[]      not null, -- as far as whoever registered it may see; empty for all
    name            text        not null check (length(name) between 1 and 100),
    url             text        not null check (length(url) <= 500),
    topics          text[]      not null check (cardinality(topics) > 0),
    state           text        not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    failing_since   timestamptz,
    created_at      timestamptz not null,
    created_by      text        not null,
    removed_at      timestamptz
);
create index webhook_by_unit on notification.webhook (scope collate "C") where removed_at is null;

create table notification.delivery (
    id         uuid        primary key,
    notice     bigint      references notification.notice, -- null: a trial
    number     text        not null,
    cause      text        not null,
    channel    text        not null check (channel in ('MAIL', 'WEBHOOK')),
    recipient  text        not null, -- username, or id of the webhook
    scope      text        not null,
    industry   text,
    bundle     text        not null check (bundle in ('SINGLE', 'DIGEST')),
    state      text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'GIVEN_UP')), -- FAILED: tried again
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    round      int         not null default 0, -- attempts since the beginning or the last replay
    replays    int         not null default 0,
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (number, cause, channel, recipient),
    check ((state in ('SENT', 'GIVEN_UP')) = (settled_at is not null))
);
create index delivery_due on notification.delivery (channel, due_at) where state in ('PENDING', 'FAILED');
create index delivery_of_recipient on notification.delivery (recipient, created_at desc, id desc);

create table notification.attempt (
    delivery uuid        not null references notification.delivery,
    no       int         not null check (no > 0),
    at       timestamptz not null,
    outcome  text        not null check (outcome in ('SENT', 'FAILED', 'GIVEN_UP')),
    status   int, -- of HTTP
    detail   text        not null check (length(detail) <= 2100),
    millis   bigint      not null,
    primary key (delivery, no)
);

call platform.keep_in_scope('notification.webhook', 'notification.delivery');

-- an attempt is visible with its delivery
alter table notification.attempt enable row level security, force row level security;
create policy attempt_in_scope on notification.attempt
    using (exists (select 1 from notification.delivery d where d.id = delivery))
    with check (exists (select 1 from notification.delivery d where d.id = delivery));

-- What was sent to whom stays as it was; of a delivery only its progress changes.
create function notification.guard_delivery() returns trigger
    language plpgsql
as $$
begin
    if (new.id, new.notice, new.number, new.cause, new.channel, new.recipient, new.scope, new.industry, new.created_at)
       is distinct from (old.id, old.notice, old.number, old.cause, old.channel, old.recipient, old.scope, old.industry,
                         old.created_at)
       or new.attempts < old.attempts or new.replays < old.replays then
        raise exception 'delivery % goes to whom it was made for', old.id;
    end if;
    return new;
end $$;
create trigger delivery_is_guarded before update on notification.delivery
    for each row execute function notification.guard_delivery();

grant select, insert, update on notification.subscriber, notification.address_claim, notification.webhook,
    notification.delivery to anlan_app;
grant select, insert on notification.attempt to anlan_app;
