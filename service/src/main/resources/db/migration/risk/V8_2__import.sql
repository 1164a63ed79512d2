-- Risk points that came as a file: checked first, then imported as a whole or not at all.
create table risk.risk_point_import (
    id            uuid primary key,
    version       bigint      not null,
    scope         text        not null collate "C",
    industry      text,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name     text        not null check (length(file_name) between 1 and 255),
    format        text        not null check (format in ('XLSX', 'CSV')),
    status        text        not null check (status in ('CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'FAILED')),
    row_count     int         not null default 0 check (row_count >= 0),
    rows_done     int         not null default 0 check (rows_done between 0 and row_count),
    problem_count int         not null default 0 check (problem_count >= 0),
    first_number  text,
    last_number   text,
    failure_zh    text,
    failure_en    text,
    uploaded_at   timestamptz not null,
    uploaded_by   text        not null,
    committed_at  timestamptz,
    committed_by  text,
    check ((failure_zh is null) = (failure_en is null)),
    check (status <> 'FAILED' or failure_zh is not null),
    check (status <> 'IMPORTED' or (committed_at is not null and problem_count = 0 and first_number is not null
                                    and last_number is not null))
);
-- one enterprise imports the same file once
create unique index risk_point_import_once on risk.risk_point_import (scope, sha256) where status = 'IMPORTED';
create index risk_point_import_running on risk.risk_point_import (status) where status in ('CHECKING', 'IMPORTING');

create table risk.import_file (
    import_id uuid primary key references risk.risk_point_import,
    scope     text  not null collate "C",
    industry  text,
    content   bytea not null check (length(content) between 1 and 10485760)
);

create table risk.import_problem (
    import_id   uuid not null references risk.risk_point_import,
    position    int  not null,
    scope       text not null collate "C",
    industry    text,
    row_number  int  not null,
    column_name text not null,
    cell        text not null,
    code        text not null,
    zh          text not null,
    en          text not null,
    primary key (import_id, position)
);

create trigger keep_finished_import before update on risk.risk_point_import
    for each row execute function platform.keep_finished_import();

call platform.keep_in_scope('risk.risk_point_import', 'risk.import_file', 'risk.import_problem');

grant select, insert on risk.risk_point_import, risk.import_file to anlan_app;
grant select, insert, delete on risk.import_problem to anlan_app; -- a new check replaces them
grant update (version, status, row_count, rows_done, problem_count, first_number, last_number, failure_zh, failure_en,
              committed_at, committed_by) on risk.risk_point_import to anlan_app;
