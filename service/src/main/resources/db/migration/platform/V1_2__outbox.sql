-- Events waiting for their listeners: written in the transaction of the act, removed when delivered.
create schema outbox;

create table outbox.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on outbox.event_publication using hash (serialized_event);
create index event_publication_by_completion on outbox.event_publication (completion_date);

grant usage on schema outbox to anlan_app;
grant select, insert, update, delete on outbox.event_publication to anlan_app;
