import type { Figure, LevelCounts, Me, StatisticsLine } from "../src/api/types";
import type { MockAnswer, MockRequest } from "./backend";
import { districts, enterprises } from "./people";
import { inScope, type MockRecord, records } from "./records";

const ok = (json: unknown): MockAnswer => ({ status: 200, json });
const OPEN = "REGISTERED,GRADED,PLAN_SUBMITTED,RECTIFYING,SUBMITTED";

function line(key: string, name: string, own: MockRecord[], filters: string): StatisticsLine {
  const figure = (count: number, path: string): Figure => ({ count, query: `${path}${path.includes("?") ? "&" : "?"}${filters}` });
  const found = own.filter(({ status }) => status !== "DISMISSED");
  const closed = found.filter(({ status }) => status === "CLOSED");
  const overdue = found.filter(({ overdueSince, status }) => overdueSince !== null && status !== "CLOSED");
  return {
    key,
    labels: { zh: name, en: name },
    enterprisesReporting: figure(enterprises.length, "/statistics/enterprises?reporting=true"),
    riskPoints: figure(12, "/risk-points?status=ACTIVE"),
    hiddenDangersToDate: figure(found.length, `/hidden-dangers?status=${OPEN},CLOSED`),
    inspectingUnits: figure(1, "/statistics/enterprises"),
    inspections: figure(1, "/inspections?state=DONE"),
    found: figure(found.length, `/hidden-dangers?status=${OPEN},CLOSED`),
    rectified: figure(closed.length, "/hidden-dangers?status=CLOSED"),
    rate: found.length === 0 ? null : ((100 * closed.length) / found.length).toFixed(2),
    withinDeadline: figure(found.length - closed.length - overdue.length, `/hidden-dangers?status=${OPEN}&overdue=false`),
    overdue: figure(overdue.length, `/hidden-dangers?status=${OPEN}&overdue=true`),
  };
}
const counts = (seed: number): LevelCounts => ({ major: seed % 7, high: 20 + seed * 3, medium: 120 + seed * 11, low: 300 + seed * 17 });
const NAMES = ["黄浦区", "徐汇区", "长宁区", "静安区", "普陀区", "虹口区", "杨浦区", "闵行区", "宝山区", "嘉定区", "浦东新区", "金山区", "松江区", "青浦区", "奉贤区", "崇明区"];
const CODES = ["310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113", "310114", "310115", "310116", "310117", "310118", "310120", "310151"];

/** Statistics and map; undefined when the address is another's. */
export function reportingAnswer({ path, query }: MockRequest, me: Me): MockAnswer | undefined {
  const [, first, second] = path.split("/");
  if (first === "risk-map") return ok({ on: query.get("on"), districts: CODES.map((code, index) => ({ code, name: NAMES[index], enterprises: counts(index), riskPoints: counts(index * 9) })) });
  if (first !== "statistics") return undefined;
  if (second === "enterprises") return ok({ items: enterprises.map(({ code, name, industry, district }) => ({ code, name, industry, district: district?.name ?? "", street: "", riskPoints: { major: 1, high: 2, medium: 4, low: 5 }, hiddenDangersToDate: 3, inspections: 1 })), next: null });
  const own = [...records.values()].filter((record) => inScope(record, me));
  const period = `foundFrom=${query.get("from")}&foundTo=${query.get("to")}`;
  const rows = query.get("by") === "DISTRICT" ? districts.map(({ code, name }) => line(code, name, own.filter(({ district }) => district.code === code), `${period}&district=${code}`)) : [line("310000", "演示市", own, period)];
  return ok({ from: query.get("from"), to: query.get("to"), by: query.get("by"), span: null, asOf: new Date().toISOString(), total: line("TOTAL", "合计", own, period), rows });
}
