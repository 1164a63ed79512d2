-- A number that was given is used in the same transaction: no gap, not even by somebody who turns the counter by hand.
create function document.demand_numbered() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from document.document d
                    where (d.issuer, d.kind, d.year, d.sequence) = (new.issuer, new.kind, new.year, new.last)) then
        raise exception 'number % of % by % in % was given to no document', new.last, new.kind, new.issuer, new.year
            using errcode = 'AN606';
    end if;
    return null;
end $$;
create constraint trigger given_to_a_document after update on document.counter
    deferrable initially deferred for each row execute function document.demand_numbered();
