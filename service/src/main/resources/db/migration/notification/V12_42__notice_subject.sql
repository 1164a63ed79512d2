-- What a notice is about: a hidden danger by its number, rules by the revision that is shown, where there is one, or a webhook.
alter table notification.notice
    add column subject_kind text not null default 'HIDDEN_DANGER' check (subject_kind in ('HIDDEN_DANGER', 'RULES', 'WEBHOOK')),
    add column revision     uuid,
    add constraint revision_of_rules check (revision is null or subject_kind = 'RULES');
