-- Answers to creations that carried an Idempotency-Key, so that a repetition creates nothing.
create table platform.idempotent_request (
    username     text        not null,
    key          text        not null,
    request_hash bytea       not null,
    answer       json, -- null only inside the transaction that carries out the act
    at           timestamptz not null,
    primary key (username, key)
);
create index idempotent_request_by_age on platform.idempotent_request (at);

grant select, insert, update, delete on platform.idempotent_request to anlan_app;
