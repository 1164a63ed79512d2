-- The second guard of the rulebook: the database refuses on its own what the service refuses first.

-- Who it is by and what it is a version of stays; content is written while it is a draft and never after.
create function rulebook.guard_revision() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'revision % stays', old.id using errcode = 'AN401';
    end if;
    if tg_op = 'INSERT' then
        if (new.origin, new.state) not in (('AUTHORED', 'DRAFT'), ('SHIPPED', 'APPROVED')) then
            raise exception 'revision % begins as a draft', new.id using errcode = 'AN402';
        end if;
        if new.origin = 'SHIPPED' and current_setting('anlan.scope', true) is distinct from '*' then
            raise exception 'revision %: what is shipped comes from the service itself', new.id using errcode = 'AN402';
        end if;
        return new;
    end if;
    if (new.id, new.pack_id, new.version, new.kind, new.origin, new.scope, new.layer_of, new.based_on, new.author, new.author_name,
        new.created_at, new.shipped_digest)
       is distinct from (old.id, old.pack_id, old.version, old.kind, old.origin, old.scope, old.layer_of, old.based_on, old.author,
                         old.author_name, old.created_at, old.shipped_digest) then
        raise exception 'revision %: what it is stays', old.id using errcode = 'AN403';
    end if;
    if old.state not in ('DRAFT', 'RETURNED')
       and (new.digest, new.header, new.rows, new.examples, new.standards, new.scenarios, new.changes, new.title_zh, new.title_en,
            new.jurisdiction, new.industries)
           is distinct from (old.digest, old.header, old.rows, old.examples, old.standards, old.scenarios, old.changes, old.title_zh, old.title_en,
                             old.jurisdiction, old.industries) then
        raise exception 'revision %: its content is no draft any more', old.id using errcode = 'AN404';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
           ('DRAFT', 'IN_REVIEW'), ('RETURNED', 'IN_REVIEW'), ('IN_REVIEW', 'LEGAL_REVIEW'), ('IN_REVIEW', 'IN_APPROVAL'),
           ('LEGAL_REVIEW', 'IN_APPROVAL'), ('IN_APPROVAL', 'APPROVED'), ('IN_REVIEW', 'RETURNED'), ('LEGAL_REVIEW', 'RETURNED'),
           ('IN_APPROVAL', 'RETURNED'), ('DRAFT', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'),
           ('LEGAL_REVIEW', 'WITHDRAWN'), ('IN_APPROVAL', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) then
        raise exception 'revision %: not from % to %', old.id, old.state, new.state using errcode = 'AN405';
    end if;
    if new.state = 'WITHDRAWN' and exists (select from rulebook.publication p where p.revision = new.id) then
        raise exception 'revision %: what was published is rolled back, not withdrawn', old.id using errcode = 'AN405';
    end if;
    if new.state = 'IN_APPROVAL' and old.state = 'IN_REVIEW' and rulebook.needs_legal_review(new.kind) then
        raise exception 'revision %: lawyers have not seen it', old.id using errcode = 'AN405';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPROVED' and 2 + rulebook.needs_legal_review(new.kind)::int <> (
           select count(*) from rulebook.decision d
            where d.revision = new.id and d.round = new.round and d.digest = new.digest and d.outcome = 'APPROVED') then
        raise exception 'revision %: not everybody has agreed', old.id using errcode = 'AN406';
    end if;
    return new;
end $$;

create function rulebook.needs_legal_review(kind text) returns boolean
    language sql immutable
    return kind in ('DETERMINATION', 'LISTING', 'DEADLINES');

create trigger revision_is_guarded before insert or update or delete on rulebook.revision
    for each row execute function rulebook.guard_revision();

-- Lines change while the revision is a draft.
create function rulebook.guard_draft_row() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'line % stays, marked', old.key using errcode = 'AN411';
    end if;
    if not exists (select from rulebook.revision r where r.id = new.revision and r.state in ('DRAFT', 'RETURNED')) then
        raise exception 'line %: no draft', new.key using errcode = 'AN412';
    end if;
    if tg_op = 'UPDATE' and ((new.revision, new.key, new.sheet, new.created_by) is distinct from
                             (old.revision, old.key, old.sheet, old.created_by) or new.version <> old.version + 1) then
        raise exception 'line %: one version after the other', new.key using errcode = 'AN413';
    end if;
    return new;
end $$;
create trigger draft_row_is_guarded before insert or update or delete on rulebook.draft_row
    for each row execute function rulebook.guard_draft_row();

-- Four eyes, and two more for lawyers: nobody judges what they wrote, and nobody approves what they reviewed.
create function rulebook.guard_decision() returns trigger
    language plpgsql
as $$
declare
    r rulebook.revision;
begin
    if tg_op <> 'INSERT' then
        raise exception 'decision on % stays', old.revision using errcode = 'AN421';
    end if;
    select * into strict r from rulebook.revision where id = new.revision;
    if new.round <> r.round or new.digest is distinct from r.digest then
        raise exception 'decision on %: of another text', r.id using errcode = 'AN422';
    end if;
    if new.step = 'SUBMISSION' then
        return new;
    end if;
    if (new.step, r.state) not in (('REVIEW', 'IN_REVIEW'), ('LEGAL_REVIEW', 'LEGAL_REVIEW'), ('APPROVAL', 'IN_APPROVAL')) then
        raise exception 'decision on %: not its turn', r.id using errcode = 'AN422';
    end if;
    if new.username = r.author or exists (select from rulebook.draft_row d
                                     where d.revision = r.id and new.username in (d.changed_by, d.created_by)) then
        raise exception 'decision on %: one''s own work', r.id using errcode = 'AN423';
    end if;
    if exists (select from rulebook.decision d
                where d.revision = r.id and d.round = r.round and d.step <> 'SUBMISSION' and d.username = new.username) then
        raise exception 'decision on %: seen by the same eyes', r.id using errcode = 'AN424';
    end if;
    return new;
end $$;
create trigger decision_is_guarded before insert or update or delete on rulebook.decision
    for each row execute function rulebook.guard_decision();

-- Numbers come one after the other in the order of commit, so that nobody who knows number n misses an earlier one.
create function rulebook.guard_publication() returns trigger
    language plpgsql
as $$
declare
    r rulebook.revision;
begin
    if tg_op <> 'INSERT' then
        raise exception 'publications are append-only' using errcode = 'AN431';
    end if;
    perform rulebook.hold('publications');
    select coalesce(max(number), 0) + 1 into new.number from rulebook.publication;
    select * into strict r from rulebook.revision where id = new.revision;
    if r.pack_id <> new.pack_id or r.state <> 'APPROVED' then
        raise exception 'revision % is not approved', r.id using errcode = 'AN432';
    end if;
    if new.kind = 'ROLLBACK' and not exists (select from rulebook.publication p where p.revision = r.id and p.kind <> 'STAGE') then
        raise exception 'revision % was never published everywhere', r.id using errcode = 'AN432';
    end if;
    if r.origin = 'AUTHORED' and new.kind <> 'ROLLBACK' and new.username = r.author then
        raise exception 'revision %: one''s own work', r.id using errcode = 'AN423';
    end if;
    if current_setting('anlan.scope', true) <> '*'
       and (case r.scope when '' then new.scope like '%/%' else not platform.covers(new.scope, '*', r.scope, null) end) then
        raise exception 'revision % belongs to others', r.id using errcode = 'AN433';
    end if;
    perform pg_notify('rulebook', new.number::text);
    return new;
end $$;
create trigger publication_is_guarded before insert or update or delete on rulebook.publication
    for each row execute function rulebook.guard_publication();

create function rulebook.refuse_truncation() returns trigger
    language plpgsql
as $$
begin
    raise exception 'publications are append-only' using errcode = 'AN431';
end $$;
create trigger publications_stay before truncate on rulebook.publication
    for each statement execute function rulebook.refuse_truncation();
alter table rulebook.publication enable always trigger publication_is_guarded;
alter table rulebook.publication enable always trigger publications_stay;

-- What is or was law everybody may read; drafts those whose units cover the one that answers for them.
alter table rulebook.revision enable row level security, force row level security;
create policy revision_may_be_read on rulebook.revision for select
    using (platform.in_scope(scope, null) or (state = 'APPROVED' and exists (
               select from rulebook.publication p where p.revision = revision.id)));
create policy revision_is_added on rulebook.revision for insert with check (platform.in_scope(scope, null));
create policy revision_is_changed on rulebook.revision for update using (platform.in_scope(scope, null));

create procedure rulebook.keep_with_revision(variadic tables regclass[]) language plpgsql as $$
declare
    t regclass;
begin
    foreach t in array tables loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('create policy with_its_revision on %s using (exists (
                            select from rulebook.revision r where r.id = revision and platform.in_scope(r.scope, null)))', t);
    end loop;
end $$;
call rulebook.keep_with_revision('rulebook.draft_row', 'rulebook.draft_conflict', 'rulebook.draft_presence', 'rulebook.draft_import',
                                 'rulebook.comment', 'rulebook.decision');

-- What is or was law is read line by line, also by those whose units do not cover whoever wrote it.
create policy lines_of_law_may_be_read on rulebook.draft_row for select
    using (exists (select from rulebook.revision r join rulebook.publication p on p.revision = r.id where r.id = draft_row.revision));

alter table rulebook.publication enable row level security, force row level security;
create policy publication_may_be_read on rulebook.publication for select using (true);
create policy publication_is_added on rulebook.publication for insert with check (platform.in_scope(scope, null));

grant select, insert on all tables in schema rulebook to anlan_app;
grant update (state, round, record_version, changes, digest, header, rows, examples, standards, scenarios, title_zh, title_en, jurisdiction,
              industries) on rulebook.revision to anlan_app;
grant update (position, cells, version, changed_by, changed_at, changed, deleted_at) on rulebook.draft_row to anlan_app;
grant update on rulebook.draft_presence to anlan_app;
grant update (applied_at) on rulebook.draft_import to anlan_app;
