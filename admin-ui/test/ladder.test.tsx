import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { HiddenDanger } from "../src/api/types";
import { LadderCard } from "../src/features/supervision/ladder-card";
import LadderPage from "../src/features/supervision/ladder-page";
import { show } from "./render";
import { serveAs } from "./service";

const record = { number: "HD-2026-000101", version: 4 } as HiddenDanger;
const checks = [{ attribute: "daysOver", attributeLabels: { zh: "逾期天数（自然日）", en: "days overdue" }, operator: ">=", wanted: { zh: "7 天", en: "7 days" }, actual: 4, truth: "FALSE" }];
const row = (id: string, zh: string) => ({ id, sentence: { zh, en: zh }, basis: { regulation: "逾期督办阶梯（推荐做法）", clause: "催办（推荐做法）", verified: false, penalty: null } });
const step = (over: object) => ({ step: "URGE", duty: "RECTIFICATION", row: "督办-4", occurrence: 1, level: null, audience: ["SUPERVISOR"], overtaken: 0, fellAt: "2026-03-20T00:00:00Z", takenAt: "2026-03-20T00:00:01Z", easedAt: null, why: { row: row("督办-4", "逾期满三个工作日：催办"), checks, on: "2026-03-20", packId: "escalation/default", packVersion: "1", layers: [], publication: 0 }, ...over });
const ladder = { number: record.number, episode: 1, rung: "URGE", begunAt: "2026-03-10T01:00:00Z", overAt: null, nextLookAt: "2026-03-24T00:00:00Z", steps: [step({}), step({ step: "PROPOSE_LISTING", level: "DISTRICT", row: "督办-10", easedAt: "2026-03-21T00:00:00Z" })], upcoming: [{ step: "INTERVIEW", duty: "RECTIFICATION", row: "督办-9", sentence: { zh: "逾期满七日：约谈企业主要负责人", en: "Interview" }, at: "2026-03-24T00:00:00Z", checks }], conditional: [] };

it("tells each step with its row, what was taken back, and what comes next", async () => {
  serveAs("supervisor", ({ path }) => (path.endsWith("/ladder") ? Response.json(ladder) : undefined));
  show(<LadderCard record={record} />, "/", "/");
  const card = within(await screen.findByRole("region", { name: "督办阶梯" }));
  expect((await card.findByText("目前处于")).textContent).toContain("催办");
  const done = within(card.getByRole("list", { name: "已采取的措施" }));
  expect(done.getByText("提请挂牌督办（区级）").tagName).toBe("DEL");
  done.getByText("已于 2026-03-21 08:00 解除");
  await userEvent.click(done.getByText("为什么？督办-4"));
  expect(done.getAllByText("逾期满三个工作日：催办")).toHaveLength(2);
  expect(card.getByText("下一步").textContent).toContain("约谈 2026-03-24 08:00");
  await userEvent.click(card.getByText("后续措施，为什么还没有？"));
  card.getByText("逾期满七日：约谈企业主要负责人");
});

it("leads from a count to the steps it counts", async () => {
  const asked: string[] = [];
  serveAs("supervisor", ({ path, query }) => {
    if (path.endsWith("/ladder-steps/counts")) return Response.json({ items: [{ district: "310115", step: "URGE", steps: 3, dangers: 2 }] });
    if (!path.endsWith("/ladder-steps")) return undefined;
    asked.push(query.toString());
    return Response.json({ items: [{ number: record.number, title: "喷漆室积尘", enterprise: "宏达", district: "310115", step: "URGE", row: "督办-4", level: null, fellAt: "2026-03-20T00:00:00Z", eased: true }], next: null });
  });
  show(<LadderPage />, "/ladder", "/ladder");
  await userEvent.click(await screen.findByRole("button", { name: "3 次，2 项隐患" }));
  await screen.findByRole("link", { name: record.number });
  expect(asked.at(-1)).toContain("step=URGE");
  expect(asked.at(-1)).toContain("district=310115");
});
