-- Somebody is absent and nobody stands in: told like everything else.
alter table notification.notice
    drop constraint notice_subject_kind_check,
    add constraint notice_subject_kind_check check (subject_kind in ('HIDDEN_DANGER', 'RULES', 'WEBHOOK', 'ABSENCE'));
