import { expect, it } from "vitest";
import type { NeededFact, RuleRow } from "../src/api/types";
import { readCsv } from "../src/ui/read-csv";
import { rowMatches } from "../src/features/rulebook/row-matches";
import { answer, askedAttributes, isAboutEnterprise, noFacts, nothingAnswered, reportedFacts, withFact, withoutFact } from "../src/features/hidden-dangers/facts-draft";
import { isWrong } from "../src/features/hidden-dangers/action-fields";
import { missingIn } from "../src/features/hidden-dangers/use-report";
import { daysUntil, momentText, today } from "../src/ui/dates";

it("lives in Shanghai whatever the browser's zone", () => {
  const lateInLondon = new Date("2026-03-01T17:30:00Z");
  expect(today(lateInLondon)).toBe("2026-03-02");
  expect(momentText("2026-03-01T17:30:00Z")).toBe("2026-03-02 01:30");
  expect(daysUntil("2026-03-02", lateInLondon)).toBe(0);
  expect(daysUntil("2026-03-09", lateInLondon)).toBe(7);
  expect(daysUntil("2026-02-28", lateInLondon)).toBe(-2);
});

it("reads quoted cells, doubled quotes and a byte order mark", () => {
  expect(readCsv('\uFEFFrow,message\r\n3,"a ""b"", c\nd"\r\n4,\r\n')).toEqual([["row", "message"], ["3", 'a "b", c\nd'], ["4", ""]]);
  expect(readCsv("")).toEqual([]);
});

it("keeps don't know apart from not asked, and sends neither", () => {
  const answered = answer(answer(nothingAnswered, "gasAlarm", null), "paint", "OIL_BASED");
  expect(answered).toEqual({ values: { paint: "OIL_BASED" }, unknown: ["gasAlarm"] });
  expect(askedAttributes(answered, ["ventilation"])).toEqual(new Set(["ventilation", "paint", "gasAlarm"]));
  expect(answer(answered, "gasAlarm", "ABSENT").unknown).toEqual([]);
  expect(answer(answered, "paint", undefined).values).toEqual({});
});

it("never gives a fact's reference twice", () => {
  const two = withFact(withFact(noFacts, "paintRoom"), "dustLayer");
  const again = withFact(withoutFact(two, "1"), "paintRoom");
  expect(reportedFacts(again).map(({ ref }) => ref)).toEqual(["2", "3"]);
});

it("knows a question about the enterprise", () => {
  const need = (factRef: string): NeededFact => ({ factRef, factType: "x", attribute: "a", question: { zh: "", en: "" }, criteria: [] });
  expect(isAboutEnterprise(need("enterprise"))).toBe(true);
  expect(isAboutEnterprise(need("1"))).toBe(false);
});

it("refuses a plan without funds, money that is none, and a rectification without evidence", () => {
  const money = { name: "funds", kind: "money", required: true } as const;
  expect(isWrong(money, "", 0)).toBe(true);
  expect(isWrong(money, "12.345", 0)).toBe(true);
  expect(isWrong(money, "68000.00", 0)).toBe(false);
  expect(isWrong({ name: "evidence", kind: "files", required: true }, "", 0)).toBe(true);
});

it("names what a report lacks, a finding of tomorrow included", () => {
  const empty = { enterprise: undefined, industry: "", field: "", source: "", foundOn: "2999-01-01", title: " ", place: "", description: "", accidentType: "", evidence: [], facts: noFacts };
  expect(missingIn(empty)).toEqual(["enterprise", "industry", "situation", "title", "place", "description", "foundOn"]);
});

it("finds a rule by every word typed", () => {
  const row: RuleRow = { id: "令10-7-7-a", criterion: "令10-7-7", sentence: { zh: "喷漆室没有报警装置", en: "Spray room without alarm" }, factType: "paintRoom", factTypeLabels: { zh: "调漆间", en: "Paint room" }, conditions: [{ zh: "漆的类型 不是 水性漆", en: "paint" }], then: {}, basis: { regulation: "令10", clause: "第七条", verified: true, penalty: null }, validFrom: "2023-05-15", validTo: null, examples: [] };
  expect(rowMatches(row, "喷漆 水性")).toBe(true);
  expect(rowMatches(row, "SPRAY 第七条")).toBe(true);
  expect(rowMatches(row, "喷漆 除尘")).toBe(false);
  expect(rowMatches(row, "")).toBe(true);
});
