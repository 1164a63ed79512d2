-- 文书: official documents, their templates and their numbers. Everything but a waiting proposal and a counter stays as it was written.
-- SQLState AN6xx.
create schema document;

-- Templates are no secret: everybody may read them, and so no policy keeps them. Version 1 came with the application.
create table document.template (
    kind             text        not null check (kind in ('RECTIFICATION_ORDER', 'REVIEW_OPINION', 'EXTENSION_DECISION',
                                                          'LISTING_NOTICE', 'DELISTING_NOTICE', 'INTERVIEW_RECORD')),
    authority        text        not null check (authority <> ''),
    version          int         not null check (version > 1),
    content          text        not null check (length(content) between 1 and 8000),
    number_format    text        not null check (length(number_format) between 1 and 80),
    state            text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    note             text        not null check (length(note) between 1 and 500),
    proposed_at      timestamptz not null,
    proposed_by      text        not null,
    proposed_by_name text        not null,
    decided_at       timestamptz,
    decided_by       text,
    decided_by_name  text,
    reason           text        check (length(reason) between 1 and 500),
    primary key (kind, authority, version),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (num_nulls(decided_at, decided_by, decided_by_name) in (0, 3)),
    check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
    check (state <> 'WITHDRAWN' or decided_by = proposed_by),
    check ((state in ('REJECTED', 'WITHDRAWN')) = (reason is not null))
);
create unique index one_proposal on document.template (kind, authority) where state = 'PROPOSED';

create function document.guard_template() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' then
            raise exception 'template % of %: begins as a proposal', new.version, new.kind using errcode = 'AN601';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or old.state <> 'PROPOSED'
       or (new.kind, new.authority, new.version, new.content, new.number_format, new.note, new.proposed_at, new.proposed_by,
           new.proposed_by_name)
          is distinct from (old.kind, old.authority, old.version, old.content, old.number_format, old.note, old.proposed_at,
                            old.proposed_by, old.proposed_by_name) then
        raise exception 'template % of %: what was proposed and decided stays', old.version, old.kind using errcode = 'AN602';
    end if;
    return new;
end $$;
create trigger template_is_guarded before insert or update or delete on document.template
    for each row execute function document.guard_template();

-- Name and short form of units as documents print them; without a row they follow from the unit's own name.
create table document.issuing_unit (
    path       text primary key,
    name       text        not null check (length(name) between 1 and 60),
    short      text        not null check (length(short) between 1 and 10),
    changed_at timestamptz not null,
    changed_by text        not null
);

-- The last number given: of each issuing unit, kind and year. It only ever goes on by one.
create table document.counter (
    issuer text not null,
    kind   text not null,
    year   int  not null check (year between 2000 and 2999),
    last   int  not null check (last >= 0),
    primary key (issuer, kind, year)
);

create function document.guard_counter() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' and new.last = 0 then
        return new;
    end if;
    if tg_op = 'UPDATE' and (new.issuer, new.kind, new.year, new.last) is not distinct from (old.issuer, old.kind, old.year, old.last + 1) then
        return new;
    end if;
    raise exception 'numbers of documents begin at 1 and go on by one' using errcode = 'AN603';
end $$;
create trigger counter_is_guarded before insert or update or delete on document.counter
    for each row execute function document.guard_counter();

create table document.document (
    id         uuid primary key,
    ordinal    bigint generated always as identity unique,
    scope      text        not null,
    industry   text,
    kind       text        not null,
    subject    text        not null, -- number of the hidden danger
    cause      text        not null, -- what happened to it, so that it makes one document
    title      text        not null,
    enterprise text        not null,
    issuer     text        not null,
    year       int         not null,
    sequence   int         not null check (sequence > 0),
    number     text        not null,
    issued_on  date        not null,
    made_at    timestamptz not null,
    unique (subject, kind, cause),
    unique (issuer, kind, year, sequence)
);
create index document_by_issue on document.document (issued_on desc, ordinal desc);

-- What a document says; a later edition makes the one before it void.
create table document.edition (
    document           uuid        not null references document.document,
    edition            int         not null check (edition > 0),
    scope              text        not null,
    industry           text,
    template_authority text        not null,
    template_version   int         not null,
    given              jsonb       not null check (jsonb_typeof(given) = 'object'),
    content            text        not null,
    sha256             text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at            timestamptz not null,
    made_by            text        not null,
    made_by_name       text        not null,
    reason             text        check (length(reason) between 1 and 500),
    primary key (document, edition),
    check ((edition = 1) = (reason is null))
);

-- An edition as a file: made when it is first asked for, and the same bytes from then on.
create table document.file (
    document uuid        not null,
    edition  int         not null,
    format   text        not null check (format in ('DOCX', 'PDF')),
    scope    text        not null,
    industry text,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content  bytea       not null check (length(content) > 0),
    made_at  timestamptz not null,
    primary key (document, edition, format),
    foreign key (document, edition) references document.edition
);

create function document.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'documents stay as they were made: % of % refused', lower(tg_op), tg_table_name using errcode = 'AN604';
end $$;

-- A number without a gap: only the one the counter has just given.
create function document.guard_number() returns trigger
    language plpgsql
as $$
begin
    if new.sequence is distinct from (select last from document.counter c
                                       where c.issuer = new.issuer and c.kind = new.kind and c.year = new.year) then
        raise exception 'document %: its number was not the next', new.number using errcode = 'AN605';
    end if;
    return new;
end $$;

-- Editions follow one another.
create function document.guard_edition() returns trigger
    language plpgsql
as $$
begin
    if new.edition <> 1 + (select count(*) from document.edition e where e.document = new.document) then
        raise exception 'edition % of document %: not the next', new.edition, new.document
            using errcode = '23505'; -- somebody was faster
    end if;
    return new;
end $$;

create trigger number_is_the_next before insert on document.document
    for each row execute function document.guard_number();
create trigger edition_is_the_next before insert on document.edition
    for each row execute function document.guard_edition();
create trigger document_is_final before update or delete on document.document
    for each row execute function document.refuse_change();
create trigger edition_is_final before update or delete on document.edition
    for each row execute function document.refuse_change();
create trigger file_is_final before update or delete on document.file
    for each row execute function document.refuse_change();
create trigger documents_stay before truncate on document.document
    for each statement execute function document.refuse_change();
create trigger editions_stay before truncate on document.edition
    for each statement execute function document.refuse_change();
create trigger files_stay before truncate on document.file
    for each statement execute function document.refuse_change();

call platform.keep_in_scope('document.document', 'document.edition', 'document.file');

grant usage on schema document to anlan_app;
grant select, insert on document.document, document.edition, document.file to anlan_app;
grant select, insert, update on document.counter, document.issuing_unit, document.template to anlan_app;
