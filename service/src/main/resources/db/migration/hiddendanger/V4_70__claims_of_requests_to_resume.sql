-- A request to resume what was stopped waits like a request for more time, and is taken like one.
alter table hidden_danger.claim drop constraint claim_task_check;
alter table hidden_danger.claim add constraint claim_task_check check (task in
    ('SUPPLY_FACTS', 'SUBMIT_PLAN', 'REVIEW_PLAN', 'RECTIFY', 'ACCEPT', 'DECIDE_MORE_TIME', 'REVIEW_RESUMPTION'));
create index resumption_waiting on hidden_danger.resumption (number) where granted is null;
