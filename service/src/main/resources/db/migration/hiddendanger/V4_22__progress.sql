-- How a rectification gets on, as the enterprise reports it, and the days on which a report was due and had not come.
create table hidden_danger.progress_report (
    number           text           not null references hidden_danger.hidden_danger,
    round            int            not null check (round > 0),
    scope            text           not null collate "C",
    industry         text           not null,
    text             text           not null check (length(text) between 1 and 2000),
    percent          int            not null check (percent between 0 and 100),
    cost_so_far      numeric(14, 2) check (cost_so_far >= 0),
    evidence         jsonb          not null,
    reported_at      timestamptz    not null,
    reported_by      text           not null,
    reported_by_name text           not null,
    primary key (number, round)
);
create table hidden_danger.missed_report (
    number   text        not null references hidden_danger.hidden_danger,
    due_on   date        not null,
    scope    text        not null collate "C",
    industry text        not null,
    noted_at timestamptz not null,
    primary key (number, due_on)
);
call platform.keep_in_scope('hidden_danger.progress_report', 'hidden_danger.missed_report');
grant select, insert on hidden_danger.progress_report, hidden_danger.missed_report to anlan_app;

do $$
declare
    part text;
begin
    foreach part in array array['progress_report', 'missed_report'] loop
        execute format('create trigger whole_is_open before insert on hidden_danger.%I
                        for each row execute function hidden_danger.guard_part()', part);
        execute format('create trigger append_only before update on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_change()', part);
        execute format('create trigger never_deleted before delete on hidden_danger.%I
                        for each row execute function hidden_danger.refuse_removal()', part);
        execute format('create trigger never_truncated before truncate on hidden_danger.%I
                        for each statement execute function hidden_danger.refuse_removal()', part);
    end loop;
end $$;
