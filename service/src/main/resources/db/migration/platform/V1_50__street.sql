-- The street (街镇) a path lies in; what belongs to no street of a district, that district and 000.
create function platform.street_of(path text) returns text
    language sql immutable parallel safe
    return case when length(split_part(path, '/', 3)) between 6 and 12 then split_part(path, '/', 3)
                else left(split_part(path, '/', 2), 6) || '000' end;

grant execute on function platform.street_of(text) to anlan_app;
