-- What comes after an end: why it had come about, whether it stays away, and an end that is taken back.
alter table hidden_danger.hidden_danger
    add column revivals int not null default 0 check (revivals >= 0); -- how often an end of it was taken back

-- Each end that was taken back, with all that was said when it ended. Written before the record changes, and only with it.
create table hidden_danger.revival (
    number        text        not null references hidden_danger.hidden_danger,
    round         int         not null check (round > 0),
    kind          text        not null check (kind in ('REOPENED', 'REINSTATED')),
    was           text        not null check (was in ('CLOSED', 'DISMISSED')),
    became        text        not null check (became not in ('CLOSED', 'DISMISSED')),
    ended_at      timestamptz not null,
    ended_by      text        not null,
    ended_by_name text        not null,
    ended_with    text        not null,
    at            timestamptz not null,
    username      text        not null,
    by_name       text        not null,
    reason        text        not null check (length(reason) between 1 and 2000),
    scope         text        not null collate "C",
    industry      text        not null,
    primary key (number, round),
    constraint kind_fits_end check ((kind = 'REOPENED') = (was = 'CLOSED'))
);

create function hidden_danger.guard_revival() returns trigger
    language plpgsql
as $$
declare
    whole hidden_danger.hidden_danger;
begin
    select * into whole from hidden_danger.hidden_danger h where h.number = new.number;
    if new.was <> whole.status or new.round <> whole.revivals + 1 or new.scope <> whole.scope or new.industry <> whole.industry
       or (new.ended_at, new.ended_by, new.ended_by_name, new.ended_with) is distinct from
          (coalesce(whole.closed_at, whole.dismissed_at), coalesce(whole.closed_by, whole.dismissed_by),
           coalesce(whole.closed_by_name, whole.dismissed_by_name), coalesce(whole.closing_opinion, whole.dismissal_reason)) then
        perform hidden_danger.refuse('this is not the end that it has', new.number, 'AN103', 'hidden-danger/not-its-end');
    end if;
    return new;
end $$;
create trigger its_end before insert on hidden_danger.revival
    for each row execute function hidden_danger.guard_revival();

create function hidden_danger.guard_revived() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from hidden_danger.hidden_danger h where h.number = new.number and h.revivals >= new.round) then
        perform hidden_danger.refuse('its end was not taken back', new.number, 'AN103', 'hidden-danger/not-its-end');
    end if;
    return null;
end $$;
create constraint trigger with_the_record after insert on hidden_danger.revival deferrable initially deferred
    for each row execute function hidden_danger.guard_revived();

-- Whether this change takes the end back that the latest revival tells of.
create function hidden_danger.revived(was hidden_danger.hidden_danger, it hidden_danger.hidden_danger) returns boolean
    language plpgsql stable
as $$
begin
    if it.revivals = was.revivals then
        return false;
    end if;
    return it.revivals = was.revivals + 1 and it.episode = was.episode + (was.status = 'CLOSED')::int
       and (was.status <> 'CLOSED' or it.due_on is null)
       and exists (select from hidden_danger.revival r where r.number = was.number and r.round = it.revivals
                      and r.was = was.status and r.became = it.status);
end $$;

-- Why it came about; of a major one this is known before it is closed. The latest of an episode counts.
create table hidden_danger.cause_analysis (
    number   text        not null references hidden_danger.hidden_danger,
    episode  int         not null check (episode > 0),
    round    int         not null check (round > 0),
    category text        not null check (category in ('PEOPLE', 'EQUIPMENT', 'ENVIRONMENT', 'MANAGEMENT', 'DESIGN', 'OUTSIDE', 'OTHER')),
    analysis text        not null check (length(analysis) between 1 and 4000),
    at       timestamptz not null,
    username text        not null,
    by_name  text        not null,
    scope    text        not null collate "C",
    industry text        not null,
    primary key (number, episode, round)
);
create trigger whole_is_open before insert or update on hidden_danger.cause_analysis
    for each row execute function hidden_danger.guard_part();

-- A look, after the end, whether it stays away: on a day set when it was closed, or by the draw of a month.
create table hidden_danger.recheck (
    id              uuid        primary key,
    number          text        not null references hidden_danger.hidden_danger,
    episode         int         not null check (episode > 0),
    kind            text        not null check (kind in ('RECURRENCE', 'SAMPLE')),
    district_code   text        not null,
    due_on          date        not null,
    draw            uuid,
    explanation     jsonb       not null,
    planned_at      timestamptz not null,
    told_at         timestamptz,
    result          text        check (result in ('GONE', 'RECURRED')),
    checked_at      timestamptz,
    checked_by      text,
    checked_by_name text,
    words           text        check (length(words) between 1 and 2000),
    evidence        text[],
    scope           text        not null collate "C",
    industry        text        not null,
    unique (number, episode, kind),
    constraint drawn_if_a_sample check ((kind = 'SAMPLE') = (draw is not null)),
    constraint result_complete check (num_nulls(result, checked_at, checked_by, checked_by_name, words, evidence) in (0, 6))
);
create index recheck_waiting on hidden_danger.recheck (due_on) where result is null;
create index recheck_of_draw on hidden_danger.recheck (draw) where draw is not null;

-- It gets one result, by nobody who closed it; until then only its day may be another one.
create function hidden_danger.guard_recheck() returns trigger
    language plpgsql
as $$
begin
    if old.result is not null
       or (to_jsonb(new) - array['due_on', 'told_at', 'result', 'checked_at', 'checked_by', 'checked_by_name', 'words', 'evidence'])
          <> (to_jsonb(old) - array['due_on', 'told_at', 'result', 'checked_at', 'checked_by', 'checked_by_name', 'words', 'evidence']) then
        perform hidden_danger.refuse('a recheck gets one result and is changed never', old.number, 'AN103',
                                     'hidden-danger/recheck-is-final');
    end if;
    if exists (select from hidden_danger.hidden_danger h where h.number = new.number and h.closed_by = new.checked_by) then
        perform hidden_danger.refuse(new.checked_by || ' closed it and cannot check it again', new.number, 'AN106',
                                     'hidden-danger/own-closure');
    end if;
    return new;
end $$;
create trigger recheck_is_final before update on hidden_danger.recheck
    for each row execute function hidden_danger.guard_recheck();

call platform.keep_in_scope('hidden_danger.revival', 'hidden_danger.cause_analysis', 'hidden_danger.recheck');
grant select, insert on hidden_danger.revival, hidden_danger.cause_analysis, hidden_danger.recheck to anlan_app;
grant update (due_on, told_at, result, checked_at, checked_by, checked_by_name, words, evidence) on hidden_danger.recheck to anlan_app;

do $$
declare
    part text;
begin
    foreach part in array array['revival', 'cause_analysis', 'recheck'] loop
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
        execute format('alter table hidden_danger.%I enable always trigger never_deleted', part);
        execute format('alter table hidden_danger.%I enable always trigger never_truncated', part);
    end loop;
    foreach part in array array['revival', 'cause_analysis'] loop
        execute format('create trigger append_only before update on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_change()', part);
    end loop;
end $$;
