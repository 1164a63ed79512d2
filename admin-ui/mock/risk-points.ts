import type { EnterpriseRiskMap, GradingPreview, Me, Place, RiskExplanation, RiskHistory, RiskPoint, RiskPointRow } from "../src/api/types";
import type { RiskReport } from "../src/features/risk/risk-draft";
import { templates } from "./catalogue";
import { CONTROL, control, grade, live } from "./grading";
import { districts, enterprises } from "./people";

const points = new Map<string, RiskPoint>();

export function reportPoint(report: RiskReport, code: string, by: string): RiskPoint {
  const enterprise = enterprises.find((one) => one.code === code)!;
  const template = templates.find(({ id }) => id === report.template);
  const { level } = grade(report);
  const number = `RP-${String(points.size + 1).padStart(6, "0")}`;
  const now = new Date().toISOString();
  const { place, placeName, planX, planY, measures, ...said } = report;
  const point: RiskPoint = { ...said, id: `10000000-0000-4000-8000-${String(points.size + 1).padStart(12, "0")}`, number, version: 0, status: "ACTIVE", industry: enterprise.industry, enterprise: { code, name: enterprise.name }, district: enterprise.district ?? districts[0]!, place: { id: place, name: placeName || "厂区", planX, planY }, gradedLevel: level, liveLevel: level, controlLevel: CONTROL[level], gradedBy: "risk-grading/lec@1", gradedOn: "2026-11-22", measures: template?.measures.filter(({ id }) => measures.includes(id)) ?? [], openDangers: [], declaredIn: null, createdAt: now, createdBy: by, updatedAt: now, retirement: null, editable: true };
  points.set(number, point);
  return point;
}

export function seedRiskPoints(): void {
  points.clear();
  templates
    .filter(({ industry }) => industry === "MACHINERY")
    .filter((_, index) => index % 9 === 0)
    .slice(0, 24)
    .forEach((template, index) => {
      const [x, y] = [0.1 + ((index * 7) % 24) / 30, 0.15 + ((index * 5) % 17) / 22];
      const made = reportPoint({ template: template.id, place: "00000000-0000-4000-8000-000000000002", placeName: "铸造车间", name: template.name, process: template.process.name, hazardFactor: template.hazardFactor, accidentTypes: template.accidentTypes, method: "LEC", scores: { ...template.lec }, directGrounds: index === 5 ? ["TEN_OR_MORE_EXPOSED"] : [], measures: template.measures.map(({ id }) => id), ownMeasures: [], responsible: "王建国", photo: null, planX: index % 4 === 3 ? null : x, planY: index % 4 === 3 ? null : y }, enterprises[0]!.code, "王建国");
      if (index === 0) Object.assign(made, { liveLevel: "HIGH", openDangers: [{ number: "HD-2026-000105", level: "GENERAL", overdue: true, openedOn: "2026-10-20", measure: "MAC-M001", recurrence: 1 }] });
    });
}

const rowOf = ({ id, number, status, industry, enterprise, district, place, name, process, template, accidentTypes, gradedLevel, liveLevel, controlLevel, responsible, openDangers }: RiskPoint): RiskPointRow => ({ id, number, status, industry, enterprise, district, placeName: place.name, name, process, template, accidentTypes, gradedLevel, liveLevel, controlLevel, responsible, openDangers: openDangers.length });
export const countsOf = (code: string) => [...points.values()].filter(({ enterprise, status }) => enterprise.code === code && status === "ACTIVE");

/** Risk points and their grades, as the service answers. */
export function riskAnswer(method: string, path: string, query: URLSearchParams, json: unknown, me: Me): unknown {
  const [, first, number, part] = path.split("/");
  if (first === "risk-gradings") {
    const graded = grade(json as RiskReport);
    return { grade: graded, control: control(graded.level) } satisfies GradingPreview;
  }
  if (!number) {
    const is = (name: string, value: string) => !query.get(name) || query.get(name) === value;
    const seen = [...points.values()].filter((point) => me.unit?.level !== "ENTERPRISE" || point.enterprise.code === me.unit.code);
    const found = seen.filter((point) => is("enterprise", point.enterprise.code) && is("live", point.liveLevel) && is("level", point.gradedLevel) && is("status", point.status) && is("industry", point.industry) && (point.number + point.name + point.place.name).includes(query.get("q") ?? ""));
    const from = Number(query.get("cursor") ?? 0);
    const limit = Number(query.get("limit") ?? 20);
    return { items: found.slice(from, from + limit).map(rowOf), next: found.length > from + limit ? String(from + limit) : null };
  }
  const point = [...points.values()].find((one) => one.number === number || one.id === number);
  if (!point) return undefined;
  if (method === "PUT") {
    const { place, placeName, planX, planY, measures: _, ...said } = json as RiskReport;
    const { level } = grade(json as RiskReport);
    Object.assign(point, said, { gradedLevel: level, liveLevel: level, controlLevel: CONTROL[level], version: point.version + 1, place: { id: place, name: placeName || point.place.name, planX, planY } });
  }
  if (part === "retirement") Object.assign(point, { status: "RETIRED", version: point.version + 1, retirement: { at: new Date().toISOString(), by: me.name, reason: (json as { reason: string }).reason } });
  if (part === "explanation") {
    return { graded: grade(point as unknown as RiskReport), live: live(point), control: control(point.gradedLevel) } satisfies RiskExplanation;
  }
  if (part === "history") return { acts: [{ at: point.createdAt, by: point.createdBy, act: "reported", before: {}, after: {}, note: null }], levels: [{ at: point.createdAt, kind: "GRADED", from: null, to: point.gradedLevel, cause: {} }] } satisfies RiskHistory;
  return { ...point, editable: me.unit?.code === point.enterprise.code };
}

/** The plans with every point; the mock knows no earlier day. */
export function planMap(code: string, places: Place[]): EnterpriseRiskMap {
  const own = [...points.values()].filter(({ enterprise, status }) => enterprise.code === code && status === "ACTIVE");
  return {
    code,
    name: own[0]?.enterprise.name ?? code,
    on: "2026-11-22",
    plans: places.flatMap(({ id, name, planEvidence }) => (planEvidence ? [{ place: id, name, picture: planEvidence }] : [])),
    points: own.map(({ id, number, name, liveLevel, place }) => ({ id, number, name, level: liveLevel, place: place.id, placeName: place.name, x: place.planX, y: place.planY })),
  };
}
