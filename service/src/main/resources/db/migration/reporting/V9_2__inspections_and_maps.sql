-- Inspections done in a period, counted without reading the records themselves.
create index inspection_statistics on inspection.inspection (completed_at) include (scope, industry, enterprise_code)
    where state = 'DONE';

-- The map of an earlier day takes back what was retired since.
create index risk_point_retired on risk.risk_point (retired_at) where retired_at is not null;
