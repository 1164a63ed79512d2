import type { Enterprise, EnterpriseDetail, Me, Person, Place } from "../src/api/types";
import { dayFrom } from "./records";
import { enterprises } from "./people";
import { keepFile } from "./seed";

const CODE = enterprises[0]?.code ?? "";
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 520"><rect width="900" height="520" fill="#fff"/><g fill="#eef2f1" stroke="#5d6d73" stroke-width="3"><path d="M30 30h380v220H30zM440 30h430v220H440zM30 290h240v200H30zM300 290h570v200H300z"/></g><g font-size="22" fill="#33454b"><text x="50" y="65">铸造车间</text><text x="460" y="65">总装车间</text><text x="50" y="325">配电房</text><text x="320" y="325">喷漆车间</text></g></svg>`;
const ids = { site: "00000000-0000-4000-8000-000000000001", building: "00000000-0000-4000-8000-000000000002", part: "00000000-0000-4000-8000-000000000003" };

let places: Place[] = [];
let people: Person[] = [];
const details = new Map<string, EnterpriseDetail>();

export function seedHouses(): void {
  const plan = keepFile("plan.svg", "image/svg+xml", new TextEncoder().encode(drawing)).sha256;
  const place = (id: string, kind: Place["kind"], parent: string | null, name: string, planEvidence: string | null = null): Place => ({ id, version: 0, enterpriseCode: CODE, kind, parent, name, details: {}, planEvidence, retiredAt: null });
  places = [place(ids.site, "SITE", null, "厂区", plan), place(ids.building, "BUILDING", ids.site, "铸造车间"), place(ids.part, "PART", ids.building, "熔炼区")];
  const certificate = (id: string, kind: Person["certificates"][number]["kind"], subject: string, days: number): Person["certificates"][number] => ({ id, kind, subject, number: `T31${id}`, issuedBy: "", issuedOn: dayFrom(-900), validTo: dayFrom(days), reviewBy: null, evidence: null, counts: true, validity: days < 0 ? "EXPIRED" : days < 60 ? "EXPIRING" : "VALID" });
  const person = (id: string, name: string, duty: Person["duty"], post: string, certificates: Person["certificates"]): Person => ({ id, version: 0, enterpriseCode: CODE, name, duty, post, phone: "13800000000", leftOn: null, validity: null, certificates });
  people = [
    person("1", "王海涛", "PRINCIPAL", "总经理", [certificate("1", "PRINCIPAL_EXAMINATION", "主要负责人", 700)]),
    person("2", "张志明", "SPECIAL_OPERATOR", "电焊工", [certificate("2", "SPECIAL_OPERATION", "焊接与热切割作业", 25)]),
    person("3", "吴丽华", "SPECIAL_OPERATOR", "电工", [certificate("3", "SPECIAL_OPERATION", "低压电工作业", -12)]),
  ];
  for (const { code, name, industry, category, path, attributes, district, street, level } of enterprises)
    details.set(code, { enterprise: { code, name, category, industry, industryByClass: industry, industryReason: null, path: `${path}/${code}`, address: "川沙路 100 号", principal: "王海涛", phone: "021-58000000", employees: 180, scale: "MEDIUM", attributes, level, version: 1 }, district, street, community: null });
}

export const industryOf = (code: string): Enterprise["industry"] => details.get(code)?.enterprise.industry ?? "MACHINERY";

/** The record, places and people of one enterprise. */
export function houseAnswer(method: string, code: string, part: string | undefined, json: unknown, me: Me): unknown {
  const detail = details.get(code);
  if (!detail || (me.unit?.level === "ENTERPRISE" && me.unit.code !== code)) return undefined;
  if (part === "places") {
    if (method === "GET") return { items: places.filter(({ enterpriseCode }) => enterpriseCode === code) };
    const made = { ...(json as Place), id: crypto.randomUUID(), version: 0, enterpriseCode: code, retiredAt: null };
    places.push(made);
    return made;
  }
  if (part === "people") {
    if (method === "GET") return { items: people.filter(({ enterpriseCode }) => enterpriseCode === code) };
    const made = { ...(json as Person), id: String(people.length + 1), version: 0, enterpriseCode: code, validity: null, certificates: [] };
    people.push(made);
    return made;
  }
  if (part) return undefined;
  if (method === "PUT") Object.assign(detail.enterprise, json, { version: detail.enterprise.version + 1 });
  return detail;
}
