-- Findings of inspections that came as a file: checked first, then imported as a whole or not at all.
create schema inspection;

create table inspection.inspection_import (
    id              uuid primary key,
    version         bigint not null,
    scope           text not null,
    industry        text,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name       text not null check (length(file_name) between 1 and 255),
    format          text not null check (format in ('XLSX', 'CSV')),
    status          text not null check (status in ('CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'FAILED')),
    row_count       int not null default 0 check (row_count >= 0),
    rows_done       int not null default 0 check (rows_done between 0 and row_count),
    problem_count   int not null default 0 check (problem_count >= 0),
    failure_zh      text,
    failure_en      text,
    uploaded_at     timestamptz not null,
    uploaded_by     text not null,
    committed_at    timestamptz,
    committed_by    text,
    check ((failure_zh is null) = (failure_en is null)),
    check (status <> 'FAILED' or failure_zh is not null),
    check (status <> 'IMPORTED' or (committed_at is not null and problem_count = 0))
);
-- the same file is imported once, whoever sends it
create unique index inspection_import_once on inspection.inspection_import (sha256) where status = 'IMPORTED';
create index inspection_import_running on inspection.inspection_import (status) where status in ('CHECKING', 'IMPORTING');
create index inspection_import_by_scope on inspection.inspection_import (scope, uploaded_at desc);

create table inspection.import_file (
    import_id uuid primary key references inspection.inspection_import,
    scope     text not null,
    industry  text,
    content   bytea not null check (length(content) between 1 and 10485760)
);

create table inspection.import_problem (
    import_id  uuid not null references inspection.inspection_import,
    position   int not null,
    scope      text not null,
    industry   text,
    row_number int not null,
    column_name text not null,
    cell       text not null,
    code       text not null,
    zh         text not null,
    en         text not null,
    primary key (import_id, position)
);

create table inspection.import_case (
    import_id     uuid not null references inspection.inspection_import,
    position      int not null,
    scope         text not null,
    industry      text,
    case_number   text not null,
    enterprise    text not null,
    outcome       text not null check (outcome in ('MAJOR', 'GENERAL', 'UNDETERMINED', 'ROUTED')),
    criteria      text[] not null,
    hidden_danger text,
    primary key (import_id, position)
);

-- one case of one authority becomes one hidden danger, also from another file
create table inspection.imported_case (
    authority     text not null,
    case_number   text not null,
    scope         text not null,
    industry      text,
    hidden_danger text not null unique,
    import_id     uuid not null references inspection.inspection_import,
    primary key (authority, case_number)
);

create trigger keep_finished_import before update on inspection.inspection_import
    for each row execute function platform.keep_finished_import();

call platform.keep_in_scope('inspection.inspection_import', 'inspection.import_file', 'inspection.import_problem',
                            'inspection.import_case', 'inspection.imported_case');

grant usage on schema inspection to anlan_app;
grant select, insert on inspection.inspection_import, inspection.import_file, inspection.imported_case to anlan_app;
grant select, insert, delete on inspection.import_problem, inspection.import_case to anlan_app; -- a new check replaces them
grant update (version, status, row_count, rows_done, problem_count, failure_zh, failure_en, committed_at, committed_by)
    on inspection.inspection_import to anlan_app;
