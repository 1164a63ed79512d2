-- The embedded issuer of the demo: its signing key survives restarts, and so do the authorizations it gave.
create schema identity;

create table identity.signing_key (
    id         text primary key,
    key        jsonb not null,
    created_at timestamptz not null default now()
);

-- As Spring Authorization Server defines it, with PostgreSQL's types; the library does not qualify the name.
create table identity.oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
create index oauth2_authorization_by_code on identity.oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_by_state on identity.oauth2_authorization using hash (state);

grant usage on schema identity to anlan_app;
grant select, insert on identity.signing_key to anlan_app;
grant select, insert, update, delete on identity.oauth2_authorization to anlan_app;
