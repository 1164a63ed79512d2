-- Roles and databases only; the service's migrations make the tables. Runs once, when the volume is empty.
\set ON_ERROR_STOP on
\getenv owner_password ANLAN_OWNER_PASSWORD
\getenv app_password ANLAN_APP_PASSWORD
\getenv keycloak_password KEYCLOAK_DATABASE_PASSWORD

-- owns the tables, migrates, and is used for nothing else
create role anlan_owner login password :'owner_password';
-- what the application works as: owns nothing, so row-level security binds it
create role anlan_app login password :'app_password';
create role keycloak login password :'keycloak_password';

-- the same order of rows on every machine
create database anlan owner anlan_owner template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8';
create database keycloak owner keycloak template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8';

revoke all on database anlan from public;
revoke all on database keycloak from public;
grant connect on database anlan to anlan_app;
