import { randomUUID } from "node:crypto";
import type { Me } from "../src/api/types";
import { checkAnswer } from "../src/features/inspection/check-answer";
import type { AnswerOutcome, Inspection, InspectionItem, InspectionRow, NewAnswer } from "../src/api/types";
import type { RiskLevel } from "../src/ui/marks";
import type { MockAnswer, MockRequest } from "./backend";
import { templates } from "./catalogue";
import { enterprises } from "./people";
import { dayFrom, register } from "./records";

const inspections = new Map<string, Inspection>();
const LEVELS: RiskLevel[] = ["MAJOR", "HIGH", "MEDIUM", "LOW"];
const ok = (json: unknown, status = 200): MockAnswer => ({ status, json });
const refusal = (status: number, type: string, detail: string): MockAnswer => ({ status, type: "application/problem+json", json: { type: `/problems/${type}`, status, detail } });

const points = templates.filter(({ industry }) => industry === "MACHINERY").slice(0, 12);
const itemsOf = (from: number, count: number): InspectionItem[] =>
  points
    .slice(from, from + count)
    .flatMap((point, index) =>
      point.measures.map((measure) => ({
        riskPoint: { id: `00000000-0000-4000-8000-${String(from + index + 1).padStart(12, "0")}`, number: `RP-${String(from + index + 1).padStart(6, "0")}`, name: point.name, place: "2号厂房", level: LEVELS[(from + index) % 4] ?? "LOW" },
        measureId: measure.id,
        measure,
        answer: null,
        hiddenDangers: [],
      })),
    );

function add(part: Partial<Inspection>, items: InspectionItem[]): Inspection {
  const [enterprise] = enterprises;
  const one: Inspection = {
    id: randomUUID(),
    kind: "SELF",
    state: "OPEN",
    enterprise: { code: enterprise!.code, name: enterprise!.name },
    industry: enterprise!.industry,
    checkedBy: "TEAM",
    frequency: "DAY",
    period: dayFrom(0),
    dueOn: dayFrom(0),
    questions: items.length,
    answered: 0,
    failed: 0,
    completedAt: null,
    completedBy: null,
    receivedLate: false,
    missedAt: null,
    sampling: null,
    note: null,
    createdAt: new Date(Date.now() - 6e7).toISOString(),
    createdBy: null,
    answerable: true,
    items,
    ...part,
  };
  inspections.set(one.id, one);
  return one;
}

export function seedInspections(): void {
  inspections.clear();
  add({}, itemsOf(0, 3));
  add({ frequency: "WEEK", period: "2026-W47", checkedBy: "WORKSHOP", dueOn: dayFrom(3) }, itemsOf(3, 3));
  add({ frequency: "MONTH", period: "2026-10", checkedBy: "COMPANY", dueOn: dayFrom(-20), state: "MISSED", missedAt: new Date().toISOString() }, itemsOf(6, 2));
}

const seen = (one: Inspection, me: Me): Inspection => ({ ...one, answerable: one.state === "OPEN" && (one.kind === "SELF") === (me.unit?.level === "ENTERPRISE") && me.roles.some((role) => /^(ENTERPRISE_|INSPECTOR|DISTRICT_|CITY_)/.test(role)) });
const rowOf = (one: Inspection): InspectionRow => {
  const row: Partial<Inspection> = { ...one };
  delete row.items;
  return row as InspectionRow;
};

function answer(one: Inspection, given: NewAnswer, me: Me): AnswerOutcome {
  const item = one.items.find((other) => other.riskPoint.id === given.riskPoint && other.measureId === given.measure);
  const duplicate = item?.answer?.id === given.id;
  const passed = given.value == null || !item?.measure ? null : checkAnswer(item.measure.answer, given.value) !== "FAILS";
  const wanted = item?.measure?.answer.text ?? "";
  if (item && !duplicate) {
    const found = passed === false ? register({ enterpriseCode: one.enterprise.code, title: `未落实：${item.measure?.text}`, place: item.riskPoint.place ?? "", description: given.note ?? item.measure?.question ?? "", foundOn: dayFrom(0), source: "SELF_INSPECTION", field: "INDUSTRY_TRADE", enterprise: {}, facts: [], evidence: given.evidence, subject: { riskPoint: given.riskPoint, measure: given.measure } }, me).number : null;
    item.answer = { id: given.id, answeredAt: given.answeredAt, value: given.value ?? null, note: given.note ?? null, evidence: given.evidence ?? [], catalogueVersion: "control-measures/machinery@1", passed, wanted, receivedAt: new Date().toISOString(), by: me.name, cause: found && `inspection/${given.id}`, hiddenDanger: found, corrects: 0 };
    if (found) item.hiddenDangers.push(found);
    one.answered = one.items.filter((other) => other.answer).length;
    one.failed = one.items.filter((other) => other.answer?.passed === false).length;
  }
  return { id: given.id, passed, wanted, cause: item?.answer?.cause ?? null, hiddenDanger: item?.answer?.hiddenDanger ?? null, duplicate };
}

/** The inspection's part of the service; undefined when the address is another's. */
export function inspectionAnswer({ method, path, query, json }: MockRequest, me: Me): MockAnswer | undefined {
  const [, first, second, third] = path.split("/");
  if (first === "risk-points" && third === "checklist") {
    const item = [...inspections.values()].flatMap(({ items }) => items).find(({ riskPoint }) => riskPoint.number === second);
    return item && ok({ riskPoint: item.riskPoint, enterprise: enterprises[0], items: (points.find(({ name }) => name === item.riskPoint.name)?.measures ?? []).map((measure) => ({ measure, answer: null })) });
  }
  if (first !== "inspections") return undefined;
  if (!second && method === "POST") {
    if (!me.roles.some((role) => /^(INSPECTOR|DISTRICT_|CITY_)/.test(role))) return refusal(403, "platform/denied", "您没有权限发起检查。");
    const { sampling } = json as { sampling: { count?: number; percent?: number; levels: RiskLevel[] } };
    const drawn = sampling.count ?? Math.ceil((points.length * (sampling.percent ?? 100)) / 100);
    return ok(add({ kind: "REGULATOR", checkedBy: null, frequency: null, period: null, dueOn: dayFrom(7), createdBy: me.name, sampling: { seed: "7d1f", count: sampling.count ?? null, percent: sampling.percent ?? null, levels: sampling.levels, population: points.length, drawn } }, itemsOf(0, drawn)), 201);
  }
  if (!second) {
    const is = (name: "state" | "kind", value: string) => [null, value].includes(query.get(name));
    const rows = [...inspections.values()].filter((one) => is("state", one.state) && is("kind", one.kind)).filter(({ items }) => !query.get("riskPoint") || items.some(({ riskPoint }) => riskPoint.number === query.get("riskPoint")));
    return ok({ items: rows.map(rowOf), next: null });
  }
  const one = inspections.get(second);
  if (!one) return undefined;
  if (third === "answers") {
    if (!seen(one, me).answerable) return refusal(409, "inspection/already-done", "该检查已完成，不再接受新的结果");
    return ok({ state: one.state, answers: (json as { answers: NewAnswer[] }).answers.map((given) => answer(one, given, me)) });
  }
  if (third === "completion") {
    if (one.answered < one.questions) return refusal(409, "inspection/unanswered", `还有 ${one.questions - one.answered} 项未检查`);
    Object.assign(one, { state: "DONE", completedAt: new Date().toISOString(), completedBy: me.name });
  }
  return ok(seen(one, me));
}
