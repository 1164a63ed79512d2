-- The publicity of a penalty has a time of its own.
alter table hidden_danger.clock_entry drop constraint clock_entry_duty_check;
alter table hidden_danger.clock_entry add constraint clock_entry_duty_check check (duty in
    ('REPORT', 'PLAN', 'RECTIFICATION', 'REVIEW', 'EXTENSION_DECISION', 'LISTING', 'PUBLICITY', 'PENALTY', 'PENALTY_PUBLICITY'));
