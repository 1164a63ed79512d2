import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { BothPointReasons, PointDifference, Simulation } from "../src/api/types";
import type { RevisionPage } from "../src/features/rulebook/draft-types";
import { SimulationTab } from "../src/features/rulebook/simulation-tab";
import { triedOnPoints } from "../src/features/rulebook/turns";
import { show } from "./render";
import { type Intercept, serveAs } from "./service";

const words = (zh: string) => ({ zh, en: zh });
const page = (kind: string, packId: string) => ({ revision: { id: "r", kind, packId, state: "DRAFT" } }) as RevisionPage;
const simulation = { id: "s", revision: "r", kind: "RISK_POINTS", digest: "0", from: "2026-11-22", to: "2026-11-22", status: "DONE", orderedAt: "2026-11-22T02:00:00Z", orderedBy: "林静", total: 9, done: 9, changed: 1, unread: 0, endedAt: "2026-11-22T02:00:01Z" } satisfies Simulation;
const difference: PointDifference = {
  number: "RP-000007", name: "混砂机", districtCode: "310115", industry: "MACHINERY", enterpriseCode: "91310115MA1H7TQP2E", enterpriseName: "明辉机械",
  kinds: ["GRADED", "LIVE", "CONTROL"], now: { graded: "MEDIUM", live: "MEDIUM", control: "WORKSHOP" }, then: { graded: "HIGH", live: "HIGH", control: "COMPANY" }, measures: { gone: [], changed: [], offered: [] },
};
const side = (level: string, sentence: string) => ({ asOf: "2026-11-22", graded: { level, explanation: { formula: "D = 1 × 6 × 15 = 90", row: { id: "LEC-3", sentence: words(sentence), regulation: "LEC", clause: "表", verified: true, checks: [] } } }, live: null, control: null, measures: [] });
const reasons = { now: side("MEDIUM", "一般风险"), then: side("HIGH", "较大风险，收紧") } as unknown as BothPointReasons;

const json = (body: unknown) => new Response(JSON.stringify(body), { status: 200, headers: { "content-type": "application/json" } });
const answers: Record<string, unknown> = {
  "/rulebook/revisions/r/simulations": { items: [simulation] },
  "/rulebook/simulations/s/point-counts": { items: [{ key: "MEDIUM HIGH", name: "", changed: 1, worse: 1, better: 0 }] },
  "/rulebook/simulations/s/points": { items: [difference], next: null },
  "/rulebook/simulations/s/points/RP-000007": reasons,
};
const served: Intercept = ({ path, method }) => (method === "GET" && path in answers ? json(answers[path]) : undefined);

it("asks no time of rules about risk points, shows the colours from and to, and opens why", async () => {
  const asked = serveAs("rule.author", served);
  show(<SimulationTab page={page("RISK_GRADING", "risk-grading/lec")} />);
  expect(screen.queryByText("试算范围")).toBeNull();
  await userEvent.click(await screen.findByRole("button", { name: "1" }));
  expect(asked.filter(({ path }) => path.endsWith("/points")).map(({ query }) => query.get("graded"))).toContain("MEDIUM HIGH");
  const item = (await screen.findByText("RP-000007")).closest("li")!;
  expect(within(item).getByText("一般风险")).toBeTruthy();
  expect(within(item).getByText("较大风险")).toBeTruthy();
  await userEvent.click(within(item).getByRole("button", { name: "为什么不同" }));
  expect(await within(item).findByText(/较大风险，收紧/)).toBeTruthy();
  expect(within(item).getAllByText("D = 1 × 6 × 15 = 90")).toHaveLength(2);
});

it("tells of a catalogue which measures are asked otherwise, and counts no levels", async () => {
  const measures = { ...difference, kinds: ["MEASURE_CHANGED"], now: null, then: null, measures: { gone: [], changed: ["MAC-M001"], offered: [] } };
  const counted = { items: [{ key: "310115", name: "310115", changed: 1, worse: 0, better: 0 }] };
  serveAs("rule.author", (request) => (request.path.endsWith("/points") ? json({ items: [measures], next: null }) : request.path.endsWith("/point-counts") ? json(counted) : served(request)));
  show(<SimulationTab page={page("CONTROL_MEASURES", "control-measures/machinery")} />);
  expect(await screen.findByText("改问：MAC-M001")).toBeTruthy();
  expect(screen.queryByText("等级升高")).toBeNull();
});

it("says that no level changes in a way, and begins with the live one where only that is ruled", async () => {
  const asked = serveAs("rule.author", (request) => (request.path.endsWith("/point-counts") ? json({ items: [] }) : served(request)));
  show(<SimulationTab page={page("RISK_GRADING", "risk-grading/live")} />);
  expect(await screen.findByText(/没有这样的变化/)).toBeTruthy();
  expect(screen.getByRole("radio", { name: "动态等级的变化" })).toHaveProperty("checked", true);
  expect(asked.some(({ path }) => path.endsWith("/point-counts"))).toBe(true);
});

it("orders the trial without dates", async () => {
  const seen = serveAs("rule.author", (request) => (request.path.endsWith("/point-simulations") ? json(simulation) : served(request)));
  show(<SimulationTab page={page("RISK_GRADING", "risk-grading/ls")} />);
  await userEvent.click(await screen.findByRole("button", { name: "开始试算" }));
  const ordered = seen.find(({ method, path }) => method === "POST" && path.endsWith("/point-simulations"));
  expect(ordered?.json).toBeUndefined();
});

it("knows what says something about risk points", () => {
  expect(triedOnPoints({ kind: "RISK_GRADING", packId: "risk-grading/installation" })).toBe(false);
  expect(triedOnPoints({ kind: "DEADLINES", packId: "deadlines/default" })).toBe(false);
});
