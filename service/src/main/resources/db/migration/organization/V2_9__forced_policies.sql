-- The owner of the tables is bound as well, should anybody ever run the service as the owner.
alter table organization.enterprise force row level security;
