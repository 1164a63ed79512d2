-- The generated city: which one was loaded here, and whether its open records have their processes.
create schema city;

create table city.load (
    loaded_at            timestamptz primary key,
    seed                 bigint      not null,
    scale                numeric     not null,
    as_of                date        not null,
    enterprises          int         not null,
    processes_started_at timestamptz
);

grant usage on schema city to anlan_app;
grant select, update (processes_started_at) on city.load to anlan_app;
