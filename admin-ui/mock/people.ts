import type { DemoUser, Enterprise, Me, Role } from "../src/api/types";

const CITY = { code: "310000", name: "演示市应急管理局" };
const DISTRICT = { code: "310115", name: "浦东新区" };
const STREET = { code: "310115004", name: "川沙新镇" };
const OTHER_DISTRICT = { code: "310112", name: "闵行区" };

export const enterprises: Enterprise[] = [
  { code: "91310115MA1K3XYD07", name: "浦东明辉机械制造有限公司", industry: "MACHINERY", category: "3670", scale: "SMALL", level: null, district: DISTRICT, street: STREET, path: "310000/310115/310115004", attributes: {} },
  { code: "91310115MA1H7TQP2E", name: "东海木业家具有限公司", industry: "LIGHT_INDUSTRY", category: "2110", scale: "SMALL", level: null, district: DISTRICT, street: STREET, path: "310000/310115/310115004", attributes: {} },
  { code: "91310112MA1GB4RX8N", name: "申江有色金属加工厂", industry: "NONFERROUS", category: "3670", scale: "SMALL", level: null, district: OTHER_DISTRICT, street: null, path: "310000/310112", attributes: {} },
];

export const districts = [DISTRICT, OTHER_DISTRICT];

interface Person extends Me {
  password: string;
}
const person = (username: string, name: string, role: Role, unit: Me["unit"]): Person => ({
  username,
  name,
  roles: [role],
  unit,
  industries: [], standsFor: null,
  password: "anlan",
});
const factory = { code: enterprises[0]?.code ?? "", name: enterprises[0]?.name ?? "", level: "ENTERPRISE", path: "310000/310115/310115004/1" } as const;
const district = { ...DISTRICT, name: "浦东新区应急管理局", level: "DISTRICT", path: "310000/310115" } as const;
const city = { ...CITY, level: "CITY", path: "310000" } as const;

export const people: Person[] = [
  person("enterprise", "王建国", "ENTERPRISE_SAFETY_MANAGER", factory),
  person("inspector", "李晓梅", "INSPECTOR", district),
  person("regulator", "陈志强", "DISTRICT_REGULATOR", district),
  person("city", "黄卫民", "CITY_REGULATOR", city),
  person("supervisor", "赵敏", "SUPERVISOR", district),
  person("rule.author", "马文", "RULE_AUTHOR", city),
  person("rule.reviewer", "何立", "RULE_REVIEWER", city),
  person("rule.legal", "罗敏", "RULE_LEGAL", city),
  person("rule.approver", "朱琳", "RULE_APPROVER", city),
  person("rule.author.pudong", "唐洁", "RULE_AUTHOR", district),
  person("rule.author.second", "程远", "RULE_AUTHOR", city),
  person("auditor", "孙立", "AUDITOR", city),
  person("admin", "林涛", "ADMIN", city),
];

export const demoUsers: DemoUser[] = people.map(({ username, password, roles, name }) => ({ username, password, roles, name }));
