import { describe, expect, it } from "vitest";
import { ruleVocabulary } from "../mock/rulebook-packs";
import { table } from "../mock/tables";
import { readBlock, writeBlock } from "../src/features/rulebook/grid/block-text";
import { readCondition, readFacts, writeCondition, writeFacts } from "../src/features/rulebook/cell-grammar";
import { cellWords, type Speech } from "../src/features/rulebook/cell-words";
import type { Cells, Column, ColumnKind } from "../src/features/rulebook/draft-types";
import { readTyped } from "../src/features/rulebook/typed-words";

const speech: Speech = { vocabulary: ruleVocabulary, parameters: new Map(["severeDustLayer", "installationFrom", "level1From", "level2From", "level3From", "majorAbove", "majorFrom", "highFrom", "mediumFrom"].map((name) => [name, `门槛 ${name}`])), words: (labels) => labels?.zh ?? "", yes: "是", no: "否", decisionDay: "判定日", ofEnterprise: "企业：", separator: "、" };
const column = (kind: ColumnKind, more: Partial<Column> = {}): Column => ({ name: "x", labels: { zh: "", en: "" }, kind, required: false, readOnly: false, allowed: [], unit: null, attribute: null, ...more });
const PACKS = ["determination/mem-order-10-2023", "determination/mem-notice-129-2017", "deadlines/default", "risk-grading/lec", "risk-grading/control", "risk-grading/live"];
const rows: Cells[] = PACKS.flatMap((pack) => table(`packs/${pack}.csv`));
const conditions = rows.flatMap((row) => Object.entries(row).filter(([name, cell]) => name.startsWith("when_") && cell !== "").map(([, cell]) => ({ cell, cells: { fact_type: row.fact_type ?? "" } })));

describe("cells of every shipped pack", () => {
  it("are read and written as they stand", () => {
    expect(conditions.length).toBeGreaterThan(300);
    for (const { cell } of conditions) expect(writeCondition(readCondition(cell)!)).toBe(cell);
  });
  it("are said in words without a code left, and the words typed again are the same cell", () => {
    for (const { cell, cells } of conditions) {
      const said = cellWords(column("CONDITION"), { ...cells, x: cell }, speech);
      expect(said, cell).not.toMatch(/[A-Z]{2,}_|enterprise\.|parameter\.|fact\.|[{}]/);
      const meant = cells.fact_type === "enterprise" ? cell.replace("enterprise.", "") : cell;
      expect(readTyped(column("CONDITION"), said!, cells, speech)).toBe(meant);
    }
  });
  it("keep the facts of examples", () => {
    for (const { values = "" } of table("packs/determination/mem-order-10-2023.examples.csv")) expect(writeFacts(readFacts(values)!)).toBe(values);
  });
});

describe("what is typed", () => {
  it("takes yes and no, days as spreadsheets write them, and a bare number with its unit", () => {
    expect(readTyped(column("YES_NO"), "是", {}, speech)).toBe("yes");
    expect(readTyped(column("DAY"), "2026/3/1", {}, speech)).toBe("2026-03-01");
    expect(readTyped(column("ANSWER", { attribute: "days", unit: "天" }), "10", {}, speech)).toBe("10 天");
  });
  it("stays as it is when nobody can understand it, for the check to name it", () => {
    expect(readTyped(column("CONDITION"), "随便写的", { fact_type: "hiddenDanger" }, speech)).toBe("随便写的");
    expect(cellWords(column("CONDITION"), { x: "随便写的", fact_type: "hiddenDanger" }, speech)).toBeUndefined();
  });
});

it("reads back the blocks it copies, with tabs, quotes and line breaks inside", () => {
  const block = [["a\tb", 'say "so"', ""], ["one\ntwo", "", "x"]];
  expect(readBlock(writeBlock(block))).toEqual(block);
});
