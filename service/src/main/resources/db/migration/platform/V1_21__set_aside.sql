-- Events that could not be delivered however often it was tried. Nothing is lost: deliver_again puts one back.
create table outbox.set_aside (
    id               uuid primary key,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    at               timestamptz not null
);

-- For the administrator, as the owner, once the cause is removed; the service delivers it within minutes.
create function outbox.deliver_again(event uuid) returns boolean
    language sql
    set search_path = pg_catalog, pg_temp
as $$
    with back as (delete from outbox.set_aside where id = event returning *),
         put as (
             insert into outbox.event_publication
                 (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
             select id, listener_id, event_type, serialized_event, publication_date, 'FAILED', 1 from back
             returning 1)
    select exists (select from put)
$$;
revoke execute on function outbox.deliver_again(uuid) from public;

grant select, insert on outbox.set_aside to anlan_app;
