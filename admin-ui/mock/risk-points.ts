import type { Me, RiskPoint, RiskPointRow } from "../src/api/types";
import type { Grade, GradingPreview, RiskExplanation, RiskHistory, RiskReport } from "../src/features/risk/contract";
import { templates } from "./catalogue";
import { districts, enterprises } from "./people";

type Level = RiskPoint["gradedLevel"];
const points = new Map<string, RiskPoint>();
const rows: { row: string; riskLevel: Level; operator: string; value: number; zh: string }[] = [
  { row: "LEC-1", riskLevel: "MAJOR", operator: ">", value: 320, zh: "D大于320：重大风险" },
  { row: "LEC-2", riskLevel: "HIGH", operator: ">=", value: 160, zh: "D达到160：较大风险" },
  { row: "LEC-3", riskLevel: "MEDIUM", operator: ">=", value: 70, zh: "D达到70：一般风险" },
  { row: "LEC-4", riskLevel: "LOW", operator: ">", value: 0, zh: "D未达以上各级：低风险" },
];
const CONTROL = { MAJOR: "COMPANY", HIGH: "COMPANY", MEDIUM: "WORKSHOP", LOW: "TEAM" } as const;
const labels = (zh: string) => ({ zh, en: zh });
const rule = (id: string, zh: string) => ({ id, sentence: labels(zh), regulation: "作业条件危险性分析法（LEC，推荐做法）", clause: "LEC分级标准（公开资料通行表）", verified: true });
const pack = { id: "risk-grading/lec", version: "1", digest: "a1b2c3d4e5f6a7b8", title: labels("作业条件危险性分析法（LEC）风险分级") };

function grade({ method, scores, directGrounds }: Pick<RiskReport, "method" | "scores" | "directGrounds">): Grade {
  const score = Object.values(scores).reduce((product, value) => product * value, 1);
  const byScore = rows.find(({ operator, value }) => (operator === ">" ? score > value : score >= value))!;
  const level = directGrounds.length > 0 ? "MAJOR" : byScore.riskLevel;
  return {
    level,
    method,
    score,
    gradedBy: "risk-grading/lec@1",
    on: "2026-11-22",
    explanation: {
      inputs: Object.entries(scores).map(([name, value]) => ({ name, labels: labels(name), value })),
      formula: `D = ${Object.values(scores).join(" × ")} = ${score}`,
      row: directGrounds.length > 0 ? rule("LEC-直接-1", "直接判定为重大风险") : rule(byScore.row, byScore.zh),
      thresholds: rows.map(({ row, riskLevel, operator, value, zh }) => ({ row, riskLevel, sentence: labels(zh), when: [{ operator, value, unit: "分" }] })),
      directGrounds: directGrounds.map((code) => ({ code, labels: labels(code), decides: true })),
      ...(directGrounds.length > 0 && { overriding: { levelByScore: {}, rowByScore: rule(byScore.row, byScore.zh) } }),
      whatWouldChange: level === "LOW" ? [] : [{ input: "likelihood", labels: labels("可能性（L）"), from: scores.likelihood ?? 0, to: 0.5, meaning: labels("很不可能，可以设想"), level: "LOW" }],
      pack,
    },
  };
}
const control = (level: Level): GradingPreview["control"] => ({ level: CONTROL[level], row: "管控-1", checks: [{ by: "TEAM", frequency: "DAY", row: "频次-2" }], duties: [{ of: CONTROL[level], sentence: labels("组织落实管控措施"), row: "职责-5" }], decidedBy: "risk-grading/control@1" });

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
    const open = { major: 0, general: point.openDangers.length, overdue: point.openDangers.filter(({ overdue }) => overdue).length };
    return { graded: grade(point as unknown as RiskReport), live: { level: point.liveLevel, graded: point.gradedLevel, explanation: { open, row: rule("动态-4", "一般或低风险的风险点有逾期未闭环的隐患：上调为较大风险"), whatWouldChange: open.general ? [{ close: "all", open: { major: 0, general: 0, overdue: 0 }, level: point.gradedLevel }] : [], pack } }, control: control(point.gradedLevel) } satisfies RiskExplanation;
  }
  if (part === "history") return { acts: [{ at: point.createdAt, by: point.createdBy, act: "reported", note: null }], levels: [{ at: point.createdAt, kind: "GRADED", from: null, to: point.gradedLevel, cause: {} }] } satisfies RiskHistory;
  return { ...point, editable: me.unit?.code === point.enterprise.code };
}
