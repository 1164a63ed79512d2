import { expect, it } from "vitest";
import { templates } from "../mock/catalogue";
import { gradingTables } from "../mock/grading";
import type { Place, RiskPoint } from "../src/api/types";
import type { Declaration } from "../src/api/types";
import { publicNoticeIn } from "../src/app/public-address";
import { eventsOf } from "../src/features/declaration/events";
import { type LeveledPoint, marksOn } from "../src/features/risk/plan-marks";
import { emptyReport, fromTemplate, isScored, missingIn } from "../src/features/risk/risk-draft";
import { entriesOf, filtersIn } from "../src/ui/filters";
import { pathOf, planOf, treeOf } from "../src/ui/places";

const place = (id: string, parent: string | null, planEvidence: string | null = null) => ({ id, parent, name: id, planEvidence }) as Place;
const places = [place("site", null, "plan"), place("hall", "site"), place("press", "hall"), place("yard", null)];

it("finds the nearest plan a place is drawn on", () => {
  expect(planOf(places, "press")).toBe("plan");
  expect(planOf(places, "yard")).toBeUndefined();
  expect(planOf(places, null)).toBeUndefined();
  expect(pathOf(places, places[2]!)).toBe("site / hall / press");
  expect(treeOf(places).map(({ place: { id } }) => id)).toEqual(["site", "yard"]);
});

it("draws only what is positioned on the plan, worst first, and lists the rest", () => {
  const point = (number: string, liveLevel: RiskPoint["liveLevel"], id: string, planX: number | null) => ({ number, level: liveLevel, place: id, x: planX, y: planX }) as LeveledPoint;
  const { positioned, elsewhere } = marksOn("plan", places, [point("1", "LOW", "hall", 0.2), point("2", "MAJOR", "press", 0), point("3", "HIGH", "yard", 0.5), point("4", "HIGH", "hall", null)]);
  expect(positioned.map(({ number }) => number)).toEqual(["2", "1"]);
  expect(elsewhere.map(({ number }) => number)).toEqual(["3", "4"]);
});

it("takes everything from a row of the catalogue but what only the enterprise knows", () => {
  const template = templates[0]!;
  const draft = fromTemplate(template);
  expect(draft.scores).toEqual(template.lec);
  expect(draft.measures).toHaveLength(template.measures.length);
  expect(missingIn(draft, gradingTables)).toEqual(["responsible", "place"]);
  expect(missingIn({ ...draft, responsible: "王建国", placeName: "熔炼区" }, gradingTables)).toEqual([]);
  expect(missingIn(emptyReport, gradingTables)).toHaveLength(7);
});

it("knows a method's scores only when all of its inputs are there", () => {
  expect(isScored({ method: "LEC", scores: { likelihood: 1, exposure: 6 } }, gradingTables)).toBe(false);
  expect(isScored({ method: "LS", scores: { likelihood: 1, severity: 5 } }, gradingTables)).toBe(true);
});

it("keeps filters in the address and leaves empty ones out", () => {
  expect(filtersIn(["q", "live"] as const, new URLSearchParams("q=&live=MAJOR&other=1"))).toEqual({ live: "MAJOR" });
  expect(entriesOf({ q: "", live: "MAJOR", level: undefined })).toEqual([["live", "MAJOR"]]);
});

it("lets a stranger read a notice, and nothing else", () => {
  expect(publicNoticeIn({ pathname: "/notice/abc", search: "" })).toBe("abc");
  expect(publicNoticeIn({ pathname: "/q/e/91310115MA1K100021", search: "?n=abc" })).toBe("abc");
  expect(publicNoticeIn({ pathname: "/q/e/91310115MA1K100021", search: "" })).toBeUndefined();
  expect(publicNoticeIn({ pathname: "/enterprises/1", search: "?n=abc" })).toBeUndefined();
});

it("tells only the steps a declaration has taken, newest first", () => {
  const declaration = { number: 1, declaredAt: "2026-11-01T01:00:00Z", committedAt: "2026-11-03T01:00:00Z", publishedAt: null } as Declaration;
  expect(eventsOf({ declarations: [declaration] }).map(({ step }) => step)).toEqual(["COMMITTED", "DECLARED"]);
});

it("orders what happened in one minute by the second", () => {
  const declaration = { number: 1, declaredAt: "2026-11-03T01:00:01Z", committedAt: "2026-11-03T01:00:02Z", publishedAt: "2026-11-03T01:00:03Z" } as Declaration;
  expect(eventsOf({ declarations: [declaration] }).map(({ step }) => step)).toEqual(["PUBLISHED", "COMMITTED", "DECLARED"]);
});

it("reads the whole catalogue for the mock", () => {
  expect(templates).toHaveLength(1264);
  expect(templates.reduce((sum, { measures }) => sum + measures.length, 0)).toBe(2181);
});
