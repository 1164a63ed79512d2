import type { Control, ExplainedRow, Grade, GradingTable, LiveLevel, RiskPoint } from "../src/api/types";
import type { RiskReport } from "../src/features/risk/risk-draft";
import { table } from "./tables";
import { attributesOf, listOf } from "./vocabulary";

type Level = RiskPoint["gradedLevel"];
const rows: { row: string; riskLevel: Level; operator: string; value: number; zh: string }[] = [
  { row: "LEC-1", riskLevel: "MAJOR", operator: ">", value: 320, zh: "D大于320：重大风险" },
  { row: "LEC-2", riskLevel: "HIGH", operator: ">=", value: 160, zh: "D达到160：较大风险" },
  { row: "LEC-3", riskLevel: "MEDIUM", operator: ">=", value: 70, zh: "D达到70：一般风险" },
  { row: "LEC-4", riskLevel: "LOW", operator: ">", value: 0, zh: "D未达以上各级：低风险" },
];
export const CONTROL = { MAJOR: "COMPANY", HIGH: "COMPANY", MEDIUM: "WORKSHOP", LOW: "TEAM" } as const;
const COLOURS = { MAJOR: "RED", HIGH: "ORANGE", MEDIUM: "YELLOW", LOW: "BLUE" } as const;
const labels = (zh: string) => ({ zh, en: zh });
const inWords = (code: Level) => ({ code, labels: labels(code), colour: COLOURS[code] });
const rule = (id: string, zh: string): ExplainedRow => ({ id, sentence: labels(zh), regulation: "作业条件危险性分析法（LEC，推荐做法）", clause: "LEC分级标准（公开资料通行表）", verified: true, checks: [] });
const pack = { id: "risk-grading/lec", version: "1", digest: "a1b2c3d4e5f6a7b8", title: labels("作业条件危险性分析法（LEC）风险分级"), validFrom: "2024-01-01" };

const LISTS = { LEC: { likelihood: "lecLikelihood", exposure: "lecExposure", consequence: "lecConsequence" }, LS: { likelihood: "lsLikelihood", severity: "lsSeverity" } };
const grounds = new Set(table("packs/risk-grading/lec.csv").map(({ id = "" }) => id));

/** What may be stated, from the vocabulary of the rules. */
export const gradingTables: GradingTable[] = (["LEC", "LS"] as const).map((method) => ({
  method,
  title: labels(method),
  gradedBy: `risk-grading/${method.toLowerCase()}@1`,
  inputs: Object.entries(LISTS[method]).map(([name, list]) => ({
    name,
    labels: attributesOf("riskScore").find((attribute) => attribute.name === name)!.labels,
    steps: listOf(list).map((step) => ({ value: Number(step.code), labels: step.labels })).sort((one, other) => other.value - one.value),
  })),
  directGrounds: listOf("directGround").map((ground) => ({ code: ground.code, labels: ground.labels, level: "MAJOR", row: [...grounds][0] ?? "", sentence: ground.labels, regulation: "推荐做法", clause: "直接判定情形", verified: false })),
}));

export function grade({ method, scores, directGrounds }: Pick<RiskReport, "method" | "scores" | "directGrounds">): Grade {
  const score = Object.values(scores).reduce((product, value) => product * value, 1);
  const byScore = rows.find(({ operator, value }) => (operator === ">" ? score > value : score >= value))!;
  const direct = directGrounds.length > 0;
  const level = direct ? "MAJOR" : byScore.riskLevel;
  const row = direct ? rule("LEC-直接-1", "直接判定为重大风险") : rule(byScore.row, byScore.zh);
  const nothing = { parameter: null, since: null, source: null, verified: null };
  return {
    level,
    method,
    score,
    gradedBy: "risk-grading/lec@1",
    on: "2026-11-22",
    explanation: {
      level: inWords(level),
      method,
      score,
      inputs: Object.entries(scores).map(([name, value]) => ({ name, labels: labels(name), value, meaning: null })),
      formula: `D = ${Object.values(scores).join(" × ")} = ${score}`,
      row,
      thresholds: rows.map(({ row: id, riskLevel, operator, value, zh }) => ({ row: id, riskLevel, sentence: labels(zh), when: [{ attribute: "score", operator, value, unit: "分", ...nothing }] })),
      directGrounds: directGrounds.map((code) => ({ code, labels: labels(code), decides: true, row })),
      overriding: direct ? { row, levelByScore: inWords(byScore.riskLevel), rowByScore: rule(byScore.row, byScore.zh) } : null,
      whatWouldChange: level === "LOW" ? [] : [{ input: "likelihood", labels: labels("可能性（L）"), from: scores.likelihood ?? 0, to: 0.5, meaning: labels("很不可能，可以设想"), formula: null, remove: null, level: "LOW" }],
      pack,
    },
  };
}

export const control = (level: Level): Control => ({ level: CONTROL[level], row: "管控-1", checks: [{ by: "TEAM", frequency: "DAY", row: "频次-2" }], duties: [{ of: CONTROL[level], sentence: labels("组织落实管控措施"), row: "职责-5" }], decidedBy: "risk-grading/control@1" });

export function live({ liveLevel, gradedLevel, openDangers }: RiskPoint): LiveLevel {
  const open = { major: 0, general: openDangers.length, overdue: openDangers.filter(({ overdue }) => overdue).length };
  const row = rule("动态-4", "一般或低风险的风险点有逾期未闭环的隐患：上调为较大风险");
  return { level: liveLevel, graded: gradedLevel, explanation: { level: inWords(liveLevel), graded: inWords(gradedLevel), open, missedInspections: 0, row, whatWouldChange: open.general ? [{ after: "ALL_CLOSED", level: gradedLevel }] : [], pack } };
}
