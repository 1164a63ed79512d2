-- Texts of rules that came after others had changed the draft: nothing anybody wrote is lost.
create table rulebook.lost_text (
    id       uuid        primary key,
    revision uuid        not null references rulebook.revision,
    text     text        not null check (length(text) <= 1000000),
    seen     bigint      not null,
    found    bigint      not null,
    username text        not null,
    at       timestamptz not null
);
create index lost_text_by_revision on rulebook.lost_text (revision, at desc);
call rulebook.keep_with_revision('rulebook.lost_text');
grant select, insert on rulebook.lost_text to anlan_app;
