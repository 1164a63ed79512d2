import { randomUUID } from "node:crypto";
import type { Labels, Simulation } from "../src/api/types";
import type { Cells, Column, ColumnKind, Content, DraftRow, LostText, Present, Publication, Revision, RuleAttribute, RuleComment, RuleDecision, RuleVocabulary, Sheet, SheetName, Term } from "../src/features/rulebook/draft-types";
import { table } from "./tables";
import { attributesOf } from "./vocabulary";

/** The rulebook of the mock: the shipped packs with their drafts, in memory. */
export interface MockRevision {
  revision: Revision;
  sheets: Sheet[];
  counter: Map<string, number>;
  present: Map<string, Present>;
  comments: RuleComment[];
  decisions: RuleDecision[];
  lost: LostText[];
  trials: Simulation[];
}
export const revisions = new Map<string, MockRevision>();
export const publications: Publication[] = [];

const term = (code: string, zh: string, en: string): Term => ({ code, labels: { zh, en } });
const OPERATORS: Term[] = [
  term("=", "等于", "is"), term("!=", "不等于", "is not"), term("<", "小于", "less than"), term(">=", "大于等于", "at least"), term(">", "大于", "more than"), term("<=", "小于等于", "at most"),
  term("in", "属于", "one of"), term("not in", "不属于", "none of"), term("intersects", "包括任一", "include one of"), term("disjoint", "不含任何", "include none of"), term("contains", "包括全部", "include all of"), term("lacks", "未包括全部", "do not include all of"),
  term("empty", "为空", "is empty"), term("not empty", "不为空", "is not empty"), term("before", "早于", "before"), term("not before", "不早于", "not before"),
];
const FITTING: Record<string, string[]> = {
  FLAG: ["=", "!="], QUANTITY: ["=", "!=", "<", ">=", ">", "<="], CHOICE: ["=", "!=", "in", "not in"], DEVICE: ["=", "!=", "in", "not in"],
  CHOICES: ["intersects", "disjoint", "contains", "lacks", "empty", "not empty"], DAY: ["before", "not before"], MOMENT: ["before", "not before"], TEXT: ["=", "!="],
};
const attributes = (type: string): RuleAttribute[] =>
  attributesOf(type).map(({ name, kind, labels, unit, min, max, allowed }) => ({ name, kind, labels, unit: unit ?? null, min: min ?? null, max: max ?? null, allowed, operators: FITTING[kind] ?? [] }));
export const ruleVocabulary: RuleVocabulary = {
  factTypes: table("vocabulary/fact-types.csv").map(({ name = "", zh = "", en = "" }) => ({ name, labels: { zh, en }, industries: [], attributes: attributes(name) })),
  enterprise: attributes("enterprise"),
  answers: attributes("outcome"),
  operators: OPERATORS,
};

const NAMES: Record<string, [string, string, ColumnKind, Term[]?]> = {
  id: ["编号", "Id", "ID"], criterion: ["判定项", "Criterion", "TEXT"], zh: ["说明（中文）", "Sentence (Chinese)", "TEXT"], en: ["说明（英文）", "Sentence (English)", "TEXT"],
  fact_type: ["事实类型", "Kind of fact", "FACT_TYPE", [term("enterprise", "企业", "enterprise"), ...ruleVocabulary.factTypes.map(({ name, labels }) => ({ code: name, labels }))]],
  regulation: ["依据文件", "Regulation", "TEXT"], clause: ["条款", "Clause", "TEXT"], verified: ["条文已核对", "Verified", "YES_NO"], penalty: ["罚则提示", "Penalty article", "TEXT"],
  valid_from: ["生效日", "Valid from", "DAY"], valid_to: ["失效日", "Valid to", "DAY"], row: ["规则编号", "Row", "TEXT"],
  expectation: ["应有结果", "Expected", "CHOICE", [term("FIRES", "命中", "fires"), term("FIRES_BY_FAILED_DEVICE", "因设施失效命中", "fires by a failed device"), term("DOES_NOT_FIRE", "不命中", "does not fire"), term("NEEDS_FACTS", "需补充事实", "needs facts")]],
  boundary: ["边界示例", "Boundary", "YES_NO"], on: ["判定日", "On", "DAY"], enterprise: ["企业情况", "Enterprise", "FACTS"], values: ["事实", "Facts", "FACTS"], note: ["说明", "Note", "TEXT"],
  title_zh: ["名称（中文）", "Title (Chinese)", "TEXT"], title_en: ["名称（英文）", "Title (English)", "TEXT"],
  hitPolicy: ["命中方式", "Hit policy", "CHOICE", [term("FIRST", "自上而下首个命中行", "the first met row answers"), term("COLLECT", "全部命中行都计入", "every met row counts"), term("UNIQUE", "任何情形只命中一行", "no case meets two rows")]],
  validFrom: ["生效日", "Valid from", "DAY"], validTo: ["失效日", "Valid to", "DAY"], complete: ["规则完整", "Complete", "YES_NO"],
  name: ["参数", "Parameter", "ID"], unit: ["单位", "Unit", "TEXT"], from: ["起始日", "From", "DAY"], value: ["数值", "Value", "NUMBER"], source_zh: ["来源（中文）", "Source (Chinese)", "TEXT"], source_en: ["来源（英文）", "Source (English)", "TEXT"],
};
const OPTIONAL = ["penalty", "valid_to", "validTo", "enterprise", "values", "note"];

function column(name: string): Column {
  const shared = { name, readOnly: false, unit: null, attribute: null };
  if (name.startsWith("when_")) return { ...shared, labels: { zh: `条件${name.slice(5)}`, en: `Condition ${name.slice(5)}` }, kind: "CONDITION", required: false, allowed: [] };
  if (name.startsWith("then.")) {
    const attribute = ruleVocabulary.answers.find((known) => known.name === name.slice(5));
    return { ...shared, labels: attribute?.labels ?? { zh: name, en: name }, kind: "ANSWER", required: false, allowed: attribute?.allowed ?? [], unit: attribute?.unit ?? null, attribute: name.slice(5) };
  }
  const [zh, en, kind, allowed = []] = NAMES[name] ?? [name, name, "TEXT"];
  return { ...shared, labels: { zh, en }, kind, required: !OPTIONAL.includes(name), allowed };
}

function sheet(name: SheetName, columns: string[], lines: Cells[]): Sheet {
  const rows = lines.map((cells, index): DraftRow => ({ key: randomUUID(), sheet: name, position: index + 1, cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== "")), version: 0, changedBy: "anlan", changedAt: "2026-01-01T00:00:00Z", deleted: false }));
  return { name, columns: columns.map(column), rows };
}

function shippedSheets(id: string, title: Labels, hitPolicy: string): Sheet[] {
  const rows = table(`packs/${id}.csv`);
  const names = Object.keys(rows[0] ?? {});
  const used = names.filter((name) => name.startsWith("when_")).length;
  const conditions = Array.from({ length: Math.max(4, used) }, (_, index) => `when_${index + 1}`);
  const columns = [...names.filter((name) => ["id", "criterion", "zh", "en", "fact_type"].includes(name)), ...conditions, ...names.filter((name) => name.startsWith("then.")), "regulation", "clause", "verified", "penalty", "valid_from", "valid_to"];
  return [
    sheet("HEADER", ["title_zh", "title_en", "hitPolicy", "validFrom", "validTo", "complete"], [{ title_zh: title.zh, title_en: title.en, hitPolicy, validFrom: "2023-05-15", complete: "yes" }]),
    sheet("PARAMETERS", ["name", "zh", "en", "unit", "from", "value", "source_zh", "source_en", "verified"], id.includes("mem-order") ? [{ name: "severeDustLayer", zh: "积尘严重的厚度", en: "severe dust layer", unit: "mm", from: "2023-05-15", value: "3.2", source_zh: "实践做法", source_en: "practice", verified: "no" }] : []),
    sheet("ROWS", columns, rows),
    sheet("EXAMPLES", ["row", "fact_type", "expectation", "boundary", "on", "enterprise", "values", "note"], table(`packs/${id}.examples.csv`)),
  ];
}

export function addRevision(part: Partial<Revision> & Pick<Revision, "packId" | "version" | "kind" | "title">, sheets: Sheet[]): MockRevision {
  const revision: Revision = { id: randomUUID(), state: "LIVE", origin: "SHIPPED", scope: "", layerOf: null, jurisdiction: "CN", industries: [], basedOn: null, author: "anlan", authorName: "安澜", createdAt: new Date().toISOString(), round: 0, recordVersion: 0, changes: 1, digest: null, ...part };
  const made: MockRevision = { revision, sheets, counter: new Map(), present: new Map(), comments: [], decisions: [], lost: [], trials: [] };
  revisions.set(revision.id, made);
  return made;
}

export const copied = (sheets: Sheet[]): Sheet[] => sheets.map((one) => ({ ...one, rows: one.rows.filter(({ deleted }) => !deleted).map((row) => ({ ...row, key: randomUUID(), version: 1, cells: { ...row.cells } })) }));
export const contentOf = ({ revision, sheets }: MockRevision): Content => ({ revision, changes: revision.changes, sheets });
export const linesOf = ({ sheets }: MockRevision, name: SheetName): DraftRow[] =>
  (sheets.find((one) => one.name === name)?.rows ?? []).filter(({ deleted }) => !deleted).sort((left, right) => left.position - right.position);

export function seedRulebook(): void {
  revisions.clear();
  publications.length = 0;
  addRevision({ packId: "deadlines/default", version: 1, kind: "DEADLINES", title: { zh: "默认整改期限（推荐做法，非法定）", en: "Default days to rectify" } }, shippedSheets("deadlines/default", { zh: "默认整改期限（推荐做法，非法定）", en: "Default days to rectify" }, "FIRST"));
  const order = { zh: "工贸企业重大事故隐患判定标准（应急管理部令第10号）", en: "Criteria for major hidden dangers (Order No. 10)" };
  addRevision({ packId: "determination/mem-order-10-2023", version: 1, kind: "DETERMINATION", title: order }, shippedSheets("determination/mem-order-10-2023", order, "COLLECT"));
  const lec = { zh: "作业条件危险性分析法（LEC）分级", en: "Grading by LEC" };
  addRevision({ packId: "risk-grading/lec", version: 1, kind: "RISK_GRADING", title: lec }, shippedSheets("risk-grading/lec", lec, "FIRST"));
}
