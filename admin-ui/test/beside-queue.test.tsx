import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { AwaitedProceeding, SupervisionWork } from "../src/api/types";
import { DueRechecks } from "../src/features/work/due-rechecks";
import { SupervisionTasks } from "../src/features/supervision/supervision-tasks";
import SupervisionWorkPage from "../src/features/supervision/supervision-work-page";
import { show } from "./render";
import { serveAs } from "./service";

const one = (index: number): AwaitedProceeding => ({
  number: `LS-2026-00000${index}`,
  kind: "LISTING",
  hiddenDanger: "HD-2026-000001",
  title: "除尘器未设泄爆",
  enterprise: "某某机械",
  dangerLevel: "MAJOR",
  status: "LISTED",
  action: "PUBLISH_LISTING",
  since: "2026-03-10T01:00:00Z",
  dueOn: "2026-03-17",
  late: true,
});
const work: SupervisionWork = { count: 54, late: 3, total: 54, items: [1, 2, 3, 4, 5].map(one) };
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

it("shows five of fifty-four above the queue, what is late, and the way to all", async () => {
  const seen = serveAs("regulator", ({ path }) => (path === "/supervision/work" ? json(work) : undefined));
  show(<SupervisionTasks />);
  const panel = within(await screen.findByRole("region", { name: /等我办理的督办事项（54）/ }));
  expect(panel.getAllByRole("listitem")).toHaveLength(5);
  expect(panel.getAllByText("登记公示")).toHaveLength(5);
  expect(panel.getByRole("link", { name: "全部 54 项" }).getAttribute("href")).toBe("/supervision-work");
  expect(panel.getByRole("link", { name: "3 项已逾期" }).getAttribute("href")).toBe("/supervision-work?late=true");
  expect(seen.find(({ path }) => path === "/supervision/work")?.query.get("limit")).toBe("5");
});

it("asks for what the address asks for, and leads nowhere when nothing waits", async () => {
  const seen = serveAs("regulator");
  show(<SupervisionWorkPage />, "/supervision-work?kind=LISTING&late=true");
  await screen.findByText("没有等您办理的督办事项。");
  const { query } = seen.find(({ path }) => path === "/supervision/work")!;
  expect([query.get("kind"), query.get("late"), query.get("offset")]).toEqual(["LISTING", "true", "0"]);
});

it("says what is to be looked at again, to those who may", async () => {
  const recheck = { id: "1", number: "HD-2026-000007", title: "护栏松动", enterprise: "某某机械", episode: 1, kind: "SAMPLE", dueOn: "2026-03-09", waits: true, due: true, draw: null, result: null, checkedAt: null, checkedBy: null, words: null, evidence: [] };
  serveAs("supervisor", ({ path }) => (path === "/rechecks" ? json({ count: 7, items: [recheck] }) : undefined));
  show(<DueRechecks enabled />);
  const panel = within(await screen.findByRole("region", { name: "到期待复查的隐患（7）" }));
  panel.getByText("随机抽查");
  expect(panel.getByRole("link", { name: "全部 7 件" }).getAttribute("href")).toBe("/rechecks");
});
