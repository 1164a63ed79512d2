-- The enterprise's house: what it is, where it works, and who works there with which certificates.

-- Which industry of the eight a class of GB/T 4754-2017 belongs to; the longest prefix decides, so that a longer one excludes.
-- After 应急厅〔2019〕17号; verified: seen in a published copy, otherwise recalled.
create table organization.industry_class (
    prefix   text    primary key check (prefix ~ '^[0-9]{2,4}$'),
    industry text    not null check (industry in ('METALLURGY', 'NONFERROUS', 'BUILDING_MATERIALS', 'MACHINERY',
                                                  'LIGHT_INDUSTRY', 'TEXTILES', 'TOBACCO', 'COMMERCE', 'OTHER')),
    name     text    not null,
    verified boolean not null
);
insert into organization.industry_class (prefix, industry, name, verified) values
    ('31', 'METALLURGY', '黑色金属冶炼和压延加工业', true),
    ('32', 'NONFERROUS', '有色金属冶炼和压延加工业', true),
    ('30', 'BUILDING_MATERIALS', '非金属矿物制品业', true),
    ('305', 'LIGHT_INDUSTRY', '玻璃制品制造', true),
    ('3073', 'LIGHT_INDUSTRY', '特种陶瓷制品制造', true),
    ('3074', 'LIGHT_INDUSTRY', '日用陶瓷制品制造', true),
    ('3075', 'LIGHT_INDUSTRY', '陈设艺术陶瓷制造', true),
    ('3076', 'LIGHT_INDUSTRY', '园艺陶瓷制造', true),
    ('3079', 'LIGHT_INDUSTRY', '其他陶瓷制品制造', true),
    ('33', 'MACHINERY', '金属制品业', true),
    ('34', 'MACHINERY', '通用设备制造业', true),
    ('35', 'MACHINERY', '专用设备制造业', true),
    ('36', 'MACHINERY', '汽车制造业', true),
    ('37', 'MACHINERY', '铁路、船舶、航空航天和其他运输设备制造业', true),
    ('38', 'MACHINERY', '电气机械和器材制造业', true),
    ('39', 'MACHINERY', '计算机、通信和其他电子设备制造业', true),
    ('40', 'MACHINERY', '仪器仪表制造业', true),
    ('43', 'MACHINERY', '金属制品、机械和设备修理业', true),
    ('338', 'LIGHT_INDUSTRY', '金属制日用品制造', false),
    ('376', 'LIGHT_INDUSTRY', '自行车和残疾人座车制造', false),
    ('384', 'LIGHT_INDUSTRY', '电池制造', false),
    ('385', 'LIGHT_INDUSTRY', '家用电力器具制造', false),
    ('387', 'LIGHT_INDUSTRY', '照明器具制造', false),
    ('403', 'LIGHT_INDUSTRY', '钟表与计时仪器制造', false),
    ('13', 'LIGHT_INDUSTRY', '农副食品加工业', false),
    ('14', 'LIGHT_INDUSTRY', '食品制造业', false),
    ('15', 'LIGHT_INDUSTRY', '酒、饮料和精制茶制造业', false),
    ('19', 'LIGHT_INDUSTRY', '皮革、毛皮、羽毛及其制品和制鞋业', false),
    ('20', 'LIGHT_INDUSTRY', '木材加工和木、竹、藤、棕、草制品业', false),
    ('21', 'LIGHT_INDUSTRY', '家具制造业', false),
    ('22', 'LIGHT_INDUSTRY', '造纸和纸制品业', false),
    ('23', 'LIGHT_INDUSTRY', '印刷和记录媒介复制业', false),
    ('24', 'LIGHT_INDUSTRY', '文教、工美、体育和娱乐用品制造业', false),
    ('268', 'LIGHT_INDUSTRY', '日用化学产品制造', false),
    ('292', 'LIGHT_INDUSTRY', '塑料制品业', false),
    ('41', 'LIGHT_INDUSTRY', '其他制造业', false),
    ('17', 'TEXTILES', '纺织业', false),
    ('18', 'TEXTILES', '纺织服装、服饰业', false),
    ('28', 'TEXTILES', '化学纤维制造业', false),
    ('16', 'TOBACCO', '烟草制品业', false),
    ('51', 'COMMERCE', '批发业', false),
    ('5162', 'OTHER', '石油及制品批发', false),
    ('5169', 'OTHER', '其他化工产品批发', false),
    ('52', 'COMMERCE', '零售业', false),
    ('5265', 'OTHER', '机动车燃油零售', false),
    ('5266', 'OTHER', '机动车燃气零售', false),
    ('59', 'COMMERCE', '装卸搬运和仓储业', false),
    ('594', 'OTHER', '危险品仓储', false),
    ('61', 'COMMERCE', '住宿业', false),
    ('62', 'COMMERCE', '餐饮业', false);

create function organization.industry_of(category text) returns text
    language sql stable parallel safe
    return coalesce((select c.industry from organization.industry_class c where starts_with(category, c.prefix)
                      order by length(c.prefix) desc limit 1), 'OTHER');

create function organization.refuse(what text, who text, state text) returns void
    language plpgsql
as $$
begin
    raise exception 'organization, %: %', who, what using errcode = state;
end $$;

alter table organization.enterprise
    add column version bigint not null default 0,
    add column industry_reason text check (length(industry_reason) between 1 and 500), -- why not the industry of the table
    add column address   text not null default '' check (length(address) <= 200),
    add column principal text not null default '' check (length(principal) <= 50),
    add column phone     text not null default '' check (phone ~ '^[-+0-9() ]{0,30}$'),
    add column employees int check (employees >= 0),
    add column scale     text check (scale in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    -- the highest live level of its risk points, told by those who grade them; null without any
    add column level     text check (level in ('MAJOR', 'HIGH', 'MEDIUM', 'LOW')),
    add constraint enterprise_with_its_scope unique (code, scope, industry);
update organization.enterprise set industry_reason = '登记早于行业对照表，沿用原登记行业'
 where industry <> organization.industry_of(category);

create function organization.guard_enterprise() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and new.code <> old.code then
        perform organization.refuse('its code is its identity', old.code, 'AN201');
    end if;
    if new.industry <> organization.industry_of(new.category) and new.industry_reason is null then
        perform organization.refuse('category ' || new.category || ' belongs to ' || organization.industry_of(new.category)
                                    || '; another industry needs a reason', new.code, 'AN202');
    end if;
    return new;
end $$;
create trigger enterprise_is_guarded before insert or update on organization.enterprise
    for each row execute function organization.guard_enterprise();
create index enterprise_by_industry on organization.enterprise (industry);

-- Site → building → part → equipment; levels may be left out, never turned round, so that there is no circle.
create table organization.place (
    id              uuid     primary key,
    version         bigint   not null default 0,
    scope           text     not null,
    industry        text     not null,
    enterprise_code char(18) not null,
    kind            text     not null check (kind in ('SITE', 'BUILDING', 'PART', 'EQUIPMENT')),
    parent          uuid     references organization.place,
    name            text     not null check (length(name) between 1 and 100),
    details         jsonb    not null default '{}'
                             check (jsonb_typeof(details) = 'object' and length(details::text) <= 8000),
    plan_evidence   text     check (plan_evidence ~ '^[0-9a-f]{64}$'),
    retired_at      timestamptz,
    check ((kind = 'SITE') = (parent is null)),
    check (kind <> 'EQUIPMENT' or plan_evidence is null),
    -- what belongs to an enterprise moves with it
    constraint place_of_enterprise foreign key (enterprise_code, scope, industry)
        references organization.enterprise (code, scope, industry) on update cascade
);
create unique index place_by_name on organization.place
    (enterprise_code, coalesce(parent, '00000000-0000-0000-0000-000000000000'), name) where retired_at is null;
create index place_by_parent on organization.place (parent);

create function organization.guard_place() returns trigger
    language plpgsql
as $$
declare
    kinds constant text[] := array ['SITE', 'BUILDING', 'PART', 'EQUIPMENT'];
    above organization.place;
begin
    if tg_op = 'UPDATE' then
        if (new.id, new.kind, new.enterprise_code) is distinct from (old.id, old.kind, old.enterprise_code) then
            perform organization.refuse('its kind and its enterprise stay', old.name, 'AN203');
        end if;
        if old.retired_at is not null
           and (new.name, new.parent, new.details, new.plan_evidence, new.retired_at)
               is distinct from (old.name, old.parent, old.details, old.plan_evidence, old.retired_at) then
            perform organization.refuse('it is retired and stays as it was', old.name, 'AN204');
        end if;
        if new.retired_at is not null and old.retired_at is null
           and exists (select from organization.place p where p.parent = old.id and p.retired_at is null) then
            perform organization.refuse('there is still something in it', old.name, 'AN205');
        end if;
    end if;
    if new.parent is not null and (tg_op = 'INSERT' or new.parent is distinct from old.parent) then
        select * into above from organization.place p where p.id = new.parent for share;
        if above.id is null or above.enterprise_code <> new.enterprise_code or above.retired_at is not null
           or array_position(kinds, above.kind) >= array_position(kinds, new.kind) then
            perform organization.refuse('it cannot be there', new.name, 'AN206');
        end if;
    end if;
    return new;
end $$;
create trigger place_is_guarded before insert or update on organization.place
    for each row execute function organization.guard_place();

create table organization.person (
    id              uuid     primary key,
    version         bigint   not null default 0,
    scope           text     not null,
    industry        text     not null,
    enterprise_code char(18) not null,
    name            text     not null check (length(name) between 1 and 50),
    duty            text     not null check (duty in ('PRINCIPAL', 'SAFETY_DIRECTOR', 'SAFETY_MANAGER', 'TEAM_LEADER',
                                                      'SPECIAL_OPERATOR', 'OTHER')),
    post            text     not null default '' check (length(post) <= 50),
    phone           text     not null default '' check (phone ~ '^[-+0-9() ]{0,30}$'),
    left_on         date,
    constraint person_with_scope unique (id, scope, industry),
    constraint person_of_enterprise foreign key (enterprise_code, scope, industry)
        references organization.enterprise (code, scope, industry) on update cascade
);
create index person_by_enterprise on organization.person (enterprise_code, name, id);

create table organization.certificate (
    id                 uuid        primary key,
    person             uuid        not null,
    scope              text        not null,
    industry           text        not null,
    kind               text        not null check (kind in ('PRINCIPAL_EXAMINATION', 'SAFETY_MANAGER_EXAMINATION',
                                                            'SPECIAL_OPERATION', 'SPECIAL_EQUIPMENT', 'SAFETY_ENGINEER',
                                                            'FIRE_FACILITY', 'OTHER')),
    subject            text        not null default '' check (length(subject) <= 100), -- what it is for
    number             text        not null check (length(number) between 1 and 50),
    issued_by          text        not null default '' check (length(issued_by) <= 100),
    issued_on          date        not null,
    valid_to           date,
    review_by          date,
    evidence           text        check (evidence ~ '^[0-9a-f]{64}$'),
    registered_at      timestamptz not null,
    registered_by      text        not null,
    check (valid_to >= issued_on),
    check (review_by >= issued_on and (valid_to is null or review_by <= valid_to)),
    constraint certificate_of_person foreign key (person, scope, industry)
        references organization.person (id, scope, industry) on update cascade
);
create index certificate_by_person on organization.certificate (person, registered_at);

-- A renewed or corrected certificate is a new one; the older one stays.
create function organization.guard_certificate() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' or (new.id, new.person, new.kind, new.subject, new.number, new.issued_by, new.issued_on, new.valid_to,
                            new.review_by, new.evidence, new.registered_at, new.registered_by)
       is distinct from (old.id, old.person, old.kind, old.subject, old.number, old.issued_by, old.issued_on, old.valid_to,
                         old.review_by, old.evidence, old.registered_at, old.registered_by) then
        perform organization.refuse('a certificate stays as it was registered', old.number, 'AN207');
    end if;
    return new;
end $$;
create trigger certificate_is_final before update or delete on organization.certificate
    for each row execute function organization.guard_certificate();

alter table organization.place enable row level security, force row level security;
create policy place_in_scope on organization.place using (platform.in_scope(scope, industry));
alter table organization.person enable row level security, force row level security;
create policy person_in_scope on organization.person using (platform.in_scope(scope, industry));
alter table organization.certificate enable row level security, force row level security;
create policy certificate_in_scope on organization.certificate using (platform.in_scope(scope, industry));

grant select on organization.industry_class to anlan_app;
grant execute on function organization.industry_of(text) to anlan_app;
grant select, insert, update on organization.place, organization.person to anlan_app;
grant select, insert on organization.certificate to anlan_app;
