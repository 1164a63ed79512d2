-- How often each row of each version decided, by month, district and industry: what is asked of one pack is read from here, and
-- never from the decisions themselves.
create table rulebook.row_count (
    pack_id  text        not null,
    row_id   text        not null,
    version  int         not null,
    scope    text        not null collate "C", -- of the district, or of the city for what hangs on none
    industry text        not null,
    month    date        not null,
    fired    bigint      not null check (fired > 0),
    last_at  timestamptz not null,
    primary key (pack_id, row_id, version, scope, industry, month)
);
call platform.keep_in_scope('rulebook.row_count');
grant select, insert on rulebook.row_count to anlan_app;
grant update (fired, last_at) on rulebook.row_count to anlan_app;

-- Which rows a version that became law changed, and whose hand it was; noted with its first publication.
create table rulebook.row_change (
    pack_id    text        not null,
    row_id     text        not null,
    version    int         not null,
    revision   uuid        not null references rulebook.revision,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (pack_id, row_id, version)
);
alter table rulebook.row_change enable row level security, force row level security;
create policy row_change_may_be_read on rulebook.row_change for select using (true);
create policy row_change_is_of_law on rulebook.row_change for insert with check (
    exists (select from rulebook.publication p where p.revision = row_change.revision));
grant select, insert on rulebook.row_change to anlan_app;

create function rulebook.note_changed_rows() returns trigger
    language plpgsql
as $$
begin
    insert into rulebook.row_change (pack_id, row_id, version, revision, changed_by, changed_at)
    select distinct on (coalesce(d.cells ->> 'id', d.cells ->> 'measure_id'))
           new.pack_id, coalesce(d.cells ->> 'id', d.cells ->> 'measure_id'), r.version, r.id, d.changed_by, d.changed_at
      from rulebook.draft_row d join rulebook.revision r on r.id = d.revision
     where d.revision = new.revision and d.sheet = 'ROWS' and d.deleted_at is null and d.changed > 1 -- 1 is the beginning
       and coalesce(d.cells ->> 'id', d.cells ->> 'measure_id') is not null
     order by coalesce(d.cells ->> 'id', d.cells ->> 'measure_id'), d.changed desc
    on conflict do nothing;
    return null;
end $$;
create trigger changed_rows_are_noted after insert on rulebook.publication
    for each row execute function rulebook.note_changed_rows();

-- What pages ask again and again about what is not law yet: kept in the trail once for each person, draft, matter and hour.
create table rulebook.draft_reading (
    revision uuid        not null references rulebook.revision,
    username text        not null,
    what     text        not null,
    hour     timestamptz not null,
    primary key (revision, username, what, hour)
);
call rulebook.keep_with_revision('rulebook.draft_reading');
grant select, insert on rulebook.draft_reading to anlan_app;
