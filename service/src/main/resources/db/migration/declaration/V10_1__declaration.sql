-- 申报、承诺、公示: an enterprise declares its risk points, its principal commits to them, the public is told.
create schema declaration;

create table declaration.declaration (
    id                uuid        primary key,
    version           bigint      not null default 0,
    scope             text        not null,
    industry          text        not null,
    enterprise_code   text        not null check (enterprise_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    version_no        int         not null check (version_no > 0),
    declared_at       timestamptz not null,
    declared_by       text        not null,
    declared_by_name  text        not null default '',
    points            int         not null check (points > 0),
    snapshot          jsonb       not null check (jsonb_typeof(snapshot) = 'object'),
    digest            text        not null default '', -- SHA-256 of the snapshot as it was declared; part of the commitment
    committed_at      timestamptz,
    committed_by      text,
    signatory         text        check (length(signatory) between 1 and 50),
    commitment        text        check (length(commitment) between 1 and 2000),
    published_at      timestamptz,
    published_by      text,
    unique (enterprise_code, version_no),
    check (num_nulls(committed_at, committed_by, signatory, commitment) in (0, 4)),
    check (num_nulls(published_at, published_by) in (0, 2)),
    check (published_at is null or committed_at is not null)
);

-- SQLState AN3xx. What was declared stays; a commitment and a publication are made once.
create function declaration.guard_declaration() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        if new.committed_at is not null or new.published_at is not null then
            raise exception 'declaration %: begins neither committed nor published', new.id using errcode = 'AN301';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'declaration %: stays', old.id using errcode = 'AN302';
    end if;
    if (new.id, new.scope, new.industry, new.enterprise_code, new.version_no, new.declared_at, new.declared_by,
        new.declared_by_name, new.points, new.snapshot, new.digest)
       is distinct from (old.id, old.scope, old.industry, old.enterprise_code, old.version_no, old.declared_at,
                         old.declared_by, old.declared_by_name, old.points, old.snapshot, old.digest) then
        raise exception 'declaration %: what was declared stays', old.id using errcode = 'AN303';
    end if;
    if old.committed_at is not null
       and (new.committed_at, new.committed_by, new.signatory, new.commitment)
           is distinct from (old.committed_at, old.committed_by, old.signatory, old.commitment) then
        raise exception 'declaration %: a commitment is made once', old.id using errcode = 'AN304';
    end if;
    if old.published_at is not null
       and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by) then
        raise exception 'declaration %: it is published once', old.id using errcode = 'AN305';
    end if;
    return new;
end $$;
create trigger declaration_is_guarded before insert or update or delete on declaration.declaration
    for each row execute function declaration.guard_declaration();

alter table declaration.declaration enable row level security, force row level security;
create policy declaration_in_scope on declaration.declaration using (platform.in_scope(scope, industry));

-- What everybody may read who was given the token: without a policy, and therefore with nothing in it that is not public.
create table declaration.public_notice (
    enterprise_code text        primary key check (enterprise_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    token           text        not null unique check (token ~ '^[A-Za-z0-9_-]{22}$'),
    content         jsonb       not null check (jsonb_typeof(content) = 'object'),
    published_at    timestamptz not null
);

-- A sign at the gate bears the token: it stays, and so does the enterprise.
create function declaration.guard_notice() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' or (new.enterprise_code, new.token) is distinct from (old.enterprise_code, old.token)
       or new.published_at < old.published_at then
        raise exception 'notice of %: enterprise and token stay, and time goes on', old.enterprise_code using errcode = 'AN306';
    end if;
    return new;
end $$;
create trigger notice_is_guarded before update or delete on declaration.public_notice
    for each row execute function declaration.guard_notice();

grant usage on schema declaration to anlan_app;
grant select, insert, update on declaration.declaration, declaration.public_notice to anlan_app;
