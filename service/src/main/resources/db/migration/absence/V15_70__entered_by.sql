-- Whoever fell ill cannot enter it: somebody of the same unit or above may, whom the rules would admit as deputy.
alter table absence.absence add column entered_by text check (entered_by <> username), add column entered_by_name text;
alter table absence.absence add constraint entered_for_complete check (num_nulls(entered_by, entered_by_name) in (0, 2));
alter table absence.absence add constraint entered_for_another check (entered_by is distinct from deputy or entered_by is null);
