-- Every act, append-only. Entries of one subject are chained by hashes; seals chain all entries of all subjects.
-- The runtime role may read within its scope and call audit.append and audit.seal_waiting; it may write no table itself.
create schema audit;

create table audit.entry (
    id           bigint generated always as identity primary key,
    subject_kind text        not null,
    subject      text        not null,
    seq          bigint      not null check (seq > 0),
    scope        text        not null,
    at           timestamptz not null,
    username     text        not null,
    name         text        not null,
    role         text        not null,
    address      text        not null,
    act          text        not null,
    before       json        not null, -- json, not jsonb: keeps the very text that was hashed
    after        json        not null,
    note         text,
    previous     bytea       not null check (octet_length(previous) = 32),
    hash         bytea       not null check (octet_length(hash) = 32),
    unique (subject_kind, subject, seq)
);

-- Entries no seal covers yet: written with the entry, taken by the sealer. A commit that comes late is sealed late, not missed.
create table audit.unsealed (
    entry bigint primary key
);

create table audit.seal (
    no       bigint primary key check (no > 0),
    at       timestamptz not null,
    entries  bigint[]    not null check (cardinality(entries) > 0), -- ids, ascending
    previous bytea       not null check (octet_length(previous) = 32),
    hash     bytea       not null check (octet_length(hash) = 32)
);

-- The hashed encoding. A field is its UTF-8 length as four bytes, big-endian, and its bytes; null is ffffffff alone.
-- Times are microseconds since 1970 in decimal, numbers are decimal. AuditVerification.java is the second implementation.
create function audit.framed(value text) returns bytea
    language sql stable parallel safe
    return case when value is null then '\xffffffff'::bytea
                else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end;

create function audit.micros(at timestamptz) returns text
    language sql stable parallel safe
    return ((extract(epoch from at) * 1000000)::bigint)::text;

create function audit.hash_of(e audit.entry) returns bytea
    language sql stable parallel safe
    return sha256(e.previous || audit.framed('anlan-audit-entry-1')
        || audit.framed(e.subject_kind) || audit.framed(e.subject) || audit.framed(e.seq::text) || audit.framed(e.scope)
        || audit.framed(audit.micros(e.at)) || audit.framed(e.username) || audit.framed(e.name) || audit.framed(e.role)
        || audit.framed(e.address) || audit.framed(e.act) || audit.framed(e.before::text) || audit.framed(e.after::text)
        || audit.framed(e.note));

-- Appends one act and returns its place. Only writers of the same subject wait for one another. The first entry of a subject takes
-- no lock, its unique key decides: an import of ten thousand records would else hold as many locks, more than the server has.
create function audit.append(
    p_subject_kind text, p_subject text, p_scope text, p_at timestamptz, p_username text, p_name text, p_role text,
    p_address text, p_act text, p_before json, p_after json, p_note text) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    e     audit.entry;
    known boolean := exists (select from audit.entry where subject_kind = p_subject_kind and subject = p_subject);
begin
    e.subject_kind := p_subject_kind;
    e.subject := p_subject;
    e.scope := p_scope;
    e.at := p_at;
    e.username := p_username;
    e.name := p_name;
    e.role := p_role;
    e.address := p_address;
    e.act := p_act;
    e.before := p_before;
    e.after := p_after;
    e.note := p_note;
    loop
        if known then
            perform pg_advisory_xact_lock(hashtextextended(p_subject_kind || '/' || p_subject, 1));
        end if;
        select last.seq, last.hash into e.seq, e.previous
          from audit.entry last
         where last.subject_kind = p_subject_kind and last.subject = p_subject
         order by last.seq desc limit 1;
        e.seq := coalesce(e.seq, 0) + 1;
        e.previous := coalesce(e.previous, decode(repeat('00', 32), 'hex'));
        e.hash := audit.hash_of(e);
        insert into audit.entry (subject_kind, subject, seq, scope, at, username, name, role, address, act, before, after,
                                 note, previous, hash)
        values (e.subject_kind, e.subject, e.seq, e.scope, e.at, e.username, e.name, e.role, e.address, e.act, e.before,
                e.after, e.note, e.previous, e.hash)
        on conflict (subject_kind, subject, seq) do nothing
        returning id into e.id;
        exit when found;
        known := true; -- somebody else wrote the first entry meanwhile
    end loop;
    insert into audit.unsealed (entry) values (e.id);
    return e.seq;
end $$;

-- Seals what is committed and not sealed yet, at most p_most entries; no row when nothing waits.
create function audit.seal_waiting(p_at timestamptz, p_most int, out no bigint, out entries int, out hash bytea)
    returns setof record
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    ids      bigint[];
    content  bytea;
    before   bytea;
begin
    perform pg_advisory_xact_lock(7209, 1);
    with taken as (
        delete from audit.unsealed
         where entry in (select u.entry from audit.unsealed u order by u.entry limit p_most)
        returning entry)
    select array_agg(t.entry order by t.entry),
           string_agg(int8send(t.entry) || coalesce(e.hash, decode(repeat('00', 32), 'hex')), ''::bytea order by t.entry)
      into ids, content
      from taken t left join audit.entry e on e.id = t.entry;
    if ids is null then
        return;
    end if;
    select s.no, s.hash into no, before from audit.seal s order by s.no desc limit 1;
    no := coalesce(no, 0) + 1;
    before := coalesce(before, decode(repeat('00', 32), 'hex'));
    entries := cardinality(ids);
    hash := sha256(before || audit.framed('anlan-audit-seal-1') || audit.framed(no::text)
        || audit.framed(audit.micros(p_at)) || audit.framed(entries::text) || content);
    insert into audit.seal values (no, p_at, ids, before, hash);
    return next;
end $$;

create function audit.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the audit trail is append-only: % of %.% refused', lower(tg_op), tg_table_schema, tg_table_name
        using errcode = 'AN001';
end $$;

create trigger entry_is_final before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entries_stay before truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger seal_is_final before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger seals_stay before truncate on audit.seal
    for each statement execute function audit.refuse_change();
create trigger waiting_entries_stay before truncate on audit.unsealed
    for each statement execute function audit.refuse_change();
-- always: also in a session that calls itself a replica
alter table audit.entry enable always trigger entry_is_final;
alter table audit.entry enable always trigger entries_stay;
alter table audit.seal enable always trigger seal_is_final;
alter table audit.seal enable always trigger seals_stay;

alter table audit.entry enable row level security, force row level security;
create policy entry_in_scope on audit.entry for select using (platform.in_scope(scope, null));
-- The functions that append and seal work as the owner, for everybody's entries; nobody else gets anything by this.
create policy trail_is_kept_by_its_owner on audit.entry to current_user using (true) with check (true);

revoke execute on function audit.append(text, text, text, timestamptz, text, text, text, text, text, json, json, text) from public;
revoke execute on function audit.seal_waiting(timestamptz, int) from public;
grant usage on schema audit to anlan_app;
grant select on audit.entry, audit.seal, audit.unsealed to anlan_app;
grant execute on function audit.append(text, text, text, timestamptz, text, text, text, text, text, json, json, text) to anlan_app;
grant execute on function audit.seal_waiting(timestamptz, int) to anlan_app;
