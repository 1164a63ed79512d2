-- 市-区-街镇-居村-单位. The four administrative levels are public; enterprises are seen by those responsible for them.
create schema organization;

create table organization.unit (
    path  text primary key check (path ~ '^[0-9]{6}(/[0-9]{6,12}){0,3}$'),
    level text not null check (level in ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
    name  text not null check (length(name) between 1 and 100),
    check (array_length(string_to_array(path, '/'), 1)
           = array_position(array ['CITY', 'DISTRICT', 'STREET', 'COMMUNITY'], level))
);

create table organization.enterprise (
    code       char(18) primary key check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name       text     not null check (length(name) between 1 and 200),
    -- the code of GB/T 4754-2017 the enterprise is registered with
    category   text     not null check (category ~ '^[0-9]{2,4}$'),
    industry   text     not null check (industry in ('METALLURGY', 'NONFERROUS', 'BUILDING_MATERIALS', 'MACHINERY',
                                                     'LIGHT_INDUSTRY', 'TEXTILES', 'TOBACCO', 'COMMERCE', 'OTHER')),
    scope      text     not null,
    attributes jsonb    not null default '{}' check (jsonb_typeof(attributes) = 'object'),
    check (right(scope, 19) = '/' || code),
    -- a unit of any level may be the parent: some industrial parks belong to no community
    parent     text     not null generated always as (left(scope, -19)) stored references organization.unit
);
create index enterprise_by_scope on organization.enterprise (scope text_pattern_ops);
create index enterprise_by_name on organization.enterprise (name);

-- forced: the owner of the tables is bound as well, should anybody ever run the service as the owner
call platform.keep_in_scope('organization.enterprise');

grant usage on schema organization to anlan_app;
grant select, insert, update on organization.unit to anlan_app;
grant select, insert, update on organization.enterprise to anlan_app;
