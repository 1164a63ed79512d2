-- What was found is counted by its source as well, out of the index alone.
drop index hidden_danger.hidden_danger_statistics;
create index hidden_danger_statistics on hidden_danger.hidden_danger (found_on)
    include (scope, industry, source, status, overdue_since);
