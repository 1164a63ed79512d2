-- Verification in stages: which ones a submission has to pass is decided when it comes, and kept with its reasons.
create table hidden_danger.verification (
    id              uuid primary key,
    number          text        not null references hidden_danger.hidden_danger,
    round           int         not null check (round > 0), -- the submission
    position        int         not null check (position > 0),
    scope           text        not null collate "C",
    industry        text        not null,
    stage           text        not null check (stage in ('SELF', 'REVIEW', 'EXPERT')),
    roles           jsonb       not null check (jsonb_array_length(roles) > 0),
    checklist       jsonb       not null,
    explanation     jsonb       not null,
    passed          boolean,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    opinion         text,
    confirmed       jsonb,
    constraint verdict_complete
        check (num_nulls(passed, decided_at, decided_by, decided_by_name, opinion, confirmed) in (0, 6)),
    constraint another_person_at_each_stage unique (number, round, decided_by),
    unique (number, round, position),
    unique (number, round, stage),
    foreign key (number, round) references hidden_danger.submission (number, round) deferrable initially deferred
);
call platform.keep_in_scope('hidden_danger.verification');
grant select, insert, update on hidden_danger.verification to anlan_app;

-- Stages are passed in their order, none after one failed, and by nobody who rectified.
create function hidden_danger.guard_stage() returns trigger
    language plpgsql
as $$
begin
    if exists (select from hidden_danger.submission s where s.number = new.number and s.submitted_by = new.decided_by) then
        perform hidden_danger.refuse(new.decided_by || ' rectified it and cannot verify it', new.number, 'AN106',
                                     'hidden-danger/own-rectification');
    end if;
    if exists (select from hidden_danger.verification v
                where v.number = new.number and v.round = new.round and v.position < new.position
                  and v.passed is not true) then
        perform hidden_danger.refuse('an earlier stage was not passed', new.number, 'AN107',
                                     'hidden-danger/not-yet-accepted');
    end if;
    return new;
end $$;
create trigger stage_in_turn before insert or update on hidden_danger.verification
    for each row when (new.passed is not null) execute function hidden_danger.guard_stage();
create trigger stage_is_final before update on hidden_danger.verification
    for each row execute function hidden_danger.guard_verdict('hidden-danger/verification-is-final',
        'passed', 'decided_at', 'decided_by', 'decided_by_name', 'opinion', 'confirmed');
create trigger whole_is_open before insert or update on hidden_danger.verification
    for each row execute function hidden_danger.guard_part();
create trigger never_deleted before delete on hidden_danger.verification
    for each row execute function hidden_danger.refuse_removal();
create trigger never_truncated before truncate on hidden_danger.verification
    for each statement execute function hidden_danger.refuse_removal();
alter table hidden_danger.verification enable always trigger never_deleted;
alter table hidden_danger.verification enable always trigger never_truncated;

create function hidden_danger.guard_stages_passed() returns trigger
    language plpgsql
as $$
begin
    if exists (select from hidden_danger.verification v
                where v.number = new.number and v.passed is not true
                  and v.round = (select max(s.round) from hidden_danger.submission s where s.number = new.number)) then
        perform hidden_danger.refuse('a stage of its verification was not passed', new.number, 'AN107',
                                     'hidden-danger/not-yet-accepted');
    end if;
    return new;
end $$;
create trigger stages_passed before update on hidden_danger.hidden_danger
    for each row when (new.status = 'CLOSED' and old.status <> 'CLOSED')
    execute function hidden_danger.guard_stages_passed();

-- Whether somebody of that role may take the stage that waits: not who rectified it, nor who passed another one. What was
-- submitted before there were stages waits for whoever accepted then.
create function hidden_danger.verified_by(danger text, level text, role text, person text) returns boolean
    language sql stable
as $$
    with stages as (
        select v.* from hidden_danger.verification v
         where v.number = danger
           and v.round = (select max(s.round) from hidden_danger.submission s where s.number = danger))
    select coalesce((select s.roles ? role from stages s where s.passed is null order by s.position limit 1),
                    role = 'SUPERVISOR' or level = 'GENERAL' and role in ('INSPECTOR', 'DISTRICT_REGULATOR'))
       and not exists (select from stages s where s.decided_by = person)
       and not exists (select from hidden_danger.submission s where s.number = danger and s.submitted_by = person)
$$;

-- Days on which the review of a submission was called for; the key makes each of them happen once.
create table hidden_danger.review_call (
    number    text        not null references hidden_danger.hidden_danger,
    round     int         not null,
    call_on   date        not null,
    scope     text        not null collate "C",
    industry  text        not null,
    called_at timestamptz not null,
    primary key (number, round, call_on)
);
call platform.keep_in_scope('hidden_danger.review_call');
grant select, insert on hidden_danger.review_call to anlan_app;
create trigger append_only before update on hidden_danger.review_call
    for each row execute function hidden_danger.refuse_change();
create trigger never_deleted before delete on hidden_danger.review_call
    for each row execute function hidden_danger.refuse_removal();
create trigger never_truncated before truncate on hidden_danger.review_call
    for each statement execute function hidden_danger.refuse_removal();
