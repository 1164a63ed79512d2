import type { Labels } from "../src/api/types";
import { readCondition } from "../src/features/rulebook/cell-grammar";
import { attributesOf, cellWords, type Speech } from "../src/features/rulebook/cell-words";
import type { DraftLine, DraftRow, RuleChange, RuleFinding } from "../src/features/rulebook/draft-types";
import { changedColumns } from "../src/features/rulebook/edits";
import { linesOf, type MockRevision, ruleVocabulary } from "./rulebook-packs";

/** A few of the checks of the real service: enough for the pages to be tried on. */
const speech = (language: "zh" | "en"): Speech => ({ vocabulary: ruleVocabulary, parameters: new Map(), words: (labels) => labels?.[language] ?? "", yes: language === "zh" ? "是" : "yes", no: language === "zh" ? "否" : "no", decisionDay: language === "zh" ? "判定日" : "day of the decision", ofEnterprise: language === "zh" ? "企业" : "enterprise ", separator: language === "zh" ? "、" : ", " });
const both = (make: (language: "zh" | "en") => string): Labels => ({ zh: make("zh"), en: make("en") });

export function overlaid(draft: MockRevision, typed: DraftLine[]): MockRevision {
  const sheets = draft.sheets.map((sheet) => {
    const lines = typed.filter((line) => line.sheet === sheet.name);
    const kept = sheet.rows.map((row) => ({ ...row, ...lines.find(({ key }) => key === row.key) }));
    const added = lines.filter(({ key }) => !sheet.rows.some((row) => row.key === key)).map((line): DraftRow => ({ ...line, position: 1e6, version: -1, changedBy: "", changedAt: "" }));
    return { ...sheet, rows: [...kept, ...added] };
  });
  return { ...draft, sheets };
}

const conditions = ({ cells }: DraftRow) => Object.entries(cells).filter(([name, cell]) => name.startsWith("when_") && cell !== "").map(([, cell]) => cell).sort();
const answers = ({ cells }: DraftRow) => JSON.stringify(Object.entries(cells).filter(([name]) => name.startsWith("then.")).sort());

export function findings(draft: MockRevision): RuleFinding[] {
  const rows = linesOf(draft, "ROWS");
  const found: RuleFinding[] = [];
  const add = (severity: RuleFinding["severity"], code: string, row: DraftRow, column: string | null, message: Labels, more: Partial<RuleFinding> = {}) =>
    found.push({ severity, code, sheet: "ROWS", key: row.key, rowId: row.cells.id ?? null, column, message, related: [], counterExample: null, ...more });
  rows.forEach((row, index) => {
    for (const [name, cell] of Object.entries(row.cells)) {
      const read = name.startsWith("when_") ? readCondition(cell) : undefined;
      const known = read && (read.ofEnterprise ? ruleVocabulary.enterprise : attributesOf(ruleVocabulary, row.cells.fact_type)).some((one) => one.name === read.attribute);
      if (name.startsWith("when_") && !known) add("ERROR", "unreadable", row, name, { zh: `不是条件：${cell}`, en: `not a condition: ${cell}` });
    }
    if (!row.cells.clause) add("ERROR", "missing-basis", row, "clause", { zh: "缺少依据条款", en: "The clause is missing." });
    if (!linesOf(draft, "EXAMPLES").some(({ cells }) => cells.row === row.cells.id && cells.expectation === "FIRES")) add("ERROR", "no-firing-example", row, null, { zh: "缺少应命中的示例", en: "No example that fires." });
    const twin = rows.slice(0, index).find((earlier) => earlier.cells.fact_type === row.cells.fact_type && conditions(earlier).join() === conditions(row).join() && conditions(row).length > 0);
    if (twin && answers(twin) !== answers(row))
      add("ERROR", "conflict", row, "when_1", { zh: `与 ${twin.cells.id} 条件相同而结论不同`, en: `contradicts ${twin.cells.id}` }, { related: [twin.cells.id ?? ""], counterExample: { on: "2026-11-22", factType: row.cells.fact_type ?? "", enterprise: "", values: conditions(row).filter((cell) => / = /.test(cell)).join("; ") } });
    else if (twin) add("WARNING", "overlap", row, null, { zh: `与 ${twin.cells.id} 重复`, en: `repeats ${twin.cells.id}` }, { related: [twin.cells.id ?? ""] });
  });
  return found;
}

export function sentence(draft: MockRevision, row: DraftRow): Labels {
  return both((language) => {
    const said = speech(language);
    const columns = draft.sheets.find(({ name }) => name === "ROWS")?.columns ?? [];
    const words = (start: string) => columns.filter(({ name }) => name.startsWith(start) && row.cells[name]).map((column) => `${start === "then." ? `${said.words(column.labels)} ` : ""}${cellWords(column, row.cells, said) ?? row.cells[column.name]}`);
    return language === "zh" ? `当 ${words("when_").join(" 且 ") || "任何情形"} ，则 ${words("then.").join("，") || (row.cells.criterion ?? "")}` : `When ${words("when_").join(" and ") || "anything"}, then ${words("then.").join(", ") || (row.cells.criterion ?? "")}`;
  });
}

export function difference(before: MockRevision, after: MockRevision): RuleChange[] {
  const old = new Map(linesOf(before, "ROWS").map((row) => [row.cells.id ?? "", row]));
  const changes: RuleChange[] = [];
  for (const row of linesOf(after, "ROWS")) {
    const id = row.cells.id ?? "";
    const was = old.get(id);
    old.delete(id);
    if (!was) changes.push({ rowId: id, field: null, kind: "ADDED", before: null, after: sentence(after, row) });
    else
      for (const name of changedColumns(was.cells, row.cells)) {
        const column = after.sheets.find((sheet) => sheet.name === "ROWS")?.columns.find((known) => known.name === name);
        const words = (one: DraftRow) => (one.cells[name] && column ? both((language) => cellWords(column, one.cells, speech(language)) ?? one.cells[name] ?? "") : null);
        const field = name === "zh" || name === "en" ? "sentence" : name.startsWith("when_") ? `when.${(row.cells[name] ?? was.cells[name] ?? "").split(" ")[0]}` : name;
        changes.push({ rowId: id, field, kind: "CHANGED", before: words(was), after: words(row) });
      }
  }
  old.forEach((row, id) => changes.push({ rowId: id, field: null, kind: "REMOVED", before: sentence(before, row), after: null }));
  return changes;
}
