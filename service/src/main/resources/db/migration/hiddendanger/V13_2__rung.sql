-- The step of the ladder a hidden danger stands on, for the register; beside it, so that nobody who acts on it waits for it.
create table hidden_danger.rung (
    number   text        primary key references hidden_danger.hidden_danger,
    step     text        not null,
    since    timestamptz not null,
    scope    text        not null collate "C",
    industry text        not null
);
create index rung_step on hidden_danger.rung (step, number);
call platform.keep_in_scope('hidden_danger.rung');
grant select, insert, delete, update (step, since) on hidden_danger.rung to anlan_app;
