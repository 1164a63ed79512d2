import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState, Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { ruleVocabulary } from "../mock/rulebook-packs";
import type { Speech } from "../src/features/rulebook/cell-words";
import { drlCompletion } from "../src/features/rulebook/expert/drl-completion";
import { drlMarks } from "../src/features/rulebook/expert/drl-marks";
import { placeIn } from "../src/features/rulebook/expert/drl-place";

const speech: Speech = { vocabulary: ruleVocabulary, parameters: new Map([["severeDustLayer", "severe"]]), words: (labels) => labels?.en ?? "", yes: "yes", no: "no", decisionDay: "day of the decision", ofEnterprise: "enterprise ", separator: ", " };
const WHEN = 'package anlan.rules;\n\nrule "X"\n    @zh("when(")\nwhen\n    ';
const THEN = `${WHEN}paintRoom( paint != "WATER_BASED" )\nthen\n    `;
const complete = drlCompletion(speech, "a new rule");
const offered = (text: string) => complete(new CompletionContext(EditorState.create({ doc: text }), text.length, true))?.options.map(({ label }) => label) ?? [];

describe("the place in a rule", () => {
  it.each([
    ["package anlan.rules;\n\n", { part: "outside" }],
    ['rule "X"\n    @', { part: "annotation" }],
    [WHEN, { part: "fact-type" }],
    [`${WHEN}paintRoom( `, { part: "attribute", factType: "paintRoom", after: false }],
    [`${WHEN}paintRoom( room in ("PAINT_MIXING_ROOM", "SPRAY_ROOM"), pa`, { part: "attribute", factType: "paintRoom", after: false }],
    [`${WHEN}paintRoom( paint `, { part: "operator", factType: "paintRoom", attribute: "paint" }],
    [`${WHEN}paintRoom( paint != `, { part: "value", factType: "paintRoom", attribute: "paint", quoted: false }],
    [`${WHEN}paintRoom( room in ("PAINT_MIXING_ROOM", "`, { part: "value", factType: "paintRoom", attribute: "room", quoted: true }],
    [`${WHEN}paintRoom( enterprise.industry == "`, { part: "value", factType: "paintRoom", attribute: "enterprise.industry", quoted: true }],
    [`${WHEN}paintRoom( containsAny(`, { part: "attribute", factType: "paintRoom", after: true }],
    [`${WHEN}paintRoom( containsAny(uses, "`, { part: "value", factType: "paintRoom", attribute: "uses", quoted: true }],
    [THEN, { part: "answer" }],
    [`${THEN}answer("level", "`, { part: "answered", answer: "level" }],
    [`${THEN}answer("level", "MAJOR");\nend\n`, { part: "outside" }],
  ])("%j", (text, place) => expect(placeIn(text)).toEqual(place));
});

describe("completion", () => {
  it("offers what the vocabulary has at the place", () => {
    expect(offered(WHEN)).toContain("paintRoom");
    expect(offered(`${WHEN}paintRoom( `)).toEqual(expect.arrayContaining(["paint", "enterprise.industry", "containsAny"]));
    expect(offered(`${WHEN}paintRoom( paint `)).toEqual(["==", "!=", "in", "not in"]);
    expect(offered(`${WHEN}paintRoom( paint != `)).toContain('"WATER_BASED"');
    expect(offered(`${WHEN}paintRoom( paint != "`)).toContain("WATER_BASED");
    expect(offered(THEN)).toEqual(expect.arrayContaining(["level", "end"]));
    expect(offered(`${THEN}answer("level", "`)).toContain("MAJOR");
  });
});

it("marks a mistake to the character and a finding at the head of its rule", () => {
  const text = Text.of(['rule "A"', "when", "    paintRoom( colour == 1 )", "end"]);
  const marks = drlMarks(
    {
      mistakes: [{ line: 3, column: 16, length: 6, message: { zh: "没有 colour", en: "no colour" } }, { line: 9, column: 1, length: 0, message: { zh: "未完", en: "unfinished" } }],
      rules: [{ key: "k", rowId: "A", fromLine: 1, toLine: 4 }],
      findings: [{ severity: "WARNING", code: "c", sheet: "ROWS", key: "k", rowId: "A", column: null, message: { zh: "注意", en: "mind" }, related: [], counterExample: null }],
    },
    text,
    ({ en }) => en,
  );
  expect(marks.map(({ from, to, severity, message }) => [text.sliceString(from, to), severity, message])).toEqual([['rule "A"', "warning", "mind"], ["colour", "error", "no colour"], ["", "error", "unfinished"]]);
});
