import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Migration, MigrationReport, ProcessVersions } from "../src/api/types";
import ProcessVersionsPage from "../src/features/process/process-versions-page";
import { show } from "./render";
import { serveAs } from "./service";

const labels = (zh: string) => ({ zh, en: zh });
const gone = labels("新流程图没有对应的环节");
const versions: ProcessVersions = {
  process: "interview",
  title: labels("约谈"),
  newest: 2,
  onNewest: 7,
  targets: [{ id: "userTask_summon", labels: labels("书面通知") }, { id: "userTask_hold", labels: labels("约谈") }],
  older: [{ version: 1, instances: 5, steps: [{ id: "userTask_call", labels: labels("通知约谈"), standing: 3, counterpart: null, why: gone }, { id: "userTask_hold", labels: labels("约谈"), standing: 2, counterpart: "userTask_hold", why: null }] }],
};
const migration: Migration = { id: "1", process: "interview", toVersion: 2, status: "PROPOSED", counterparts: {}, reason: "新图增加送达确认", total: 5, moved: 0, left: 0, proposedAt: "2026-03-10T01:00:00Z", proposedBy: "林涛", decidedAt: null, decidedBy: null, words: null, endedAt: null };
const line = { fromVersion: 1, at: "2026-03-10T02:00:00Z" };

function visit(username: string, migrations: () => Migration[], of: () => ProcessVersions = () => versions) {
  const seen = serveAs(username, ({ method, path, query, json }) => {
    if (path === "/processes/interview/versions") return Response.json(of());
    if (path === "/process-migrations") return Response.json({ items: migrations() });
    if (path.endsWith("/migration-preview")) {
      const wanted = (json as { counterparts: Record<string, string> }).counterparts;
      return Response.json({ ...versions, older: versions.older.map((older) => ({ ...older, steps: older.steps.map((step) => (wanted[step.id] ? { ...step, counterpart: wanted[step.id], why: null } : step)) })) });
    }
    if (path === "/process-migrations/1") {
      const left = query.get("outcome") === "LEFT";
      const report: MigrationReport = { migration: migrations()[0] ?? migration, total: 1, items: [left ? { ...line, key: "IV-2026-000001", number: "IV-2026-000001", steps: ["userTask_call"], outcome: "LEFT", reason: gone } : { ...line, key: "IV-2026-000002", number: "IV-2026-000002", steps: ["userTask_hold"], outcome: "MOVED", reason: null }] };
      return Response.json(report);
    }
    return method === "POST" ? Response.json(migration, { status: 201 }) : undefined;
  });
  show(<ProcessVersionsPage />, "/processes/interview/versions", "/processes/:process/versions");
  return seen;
}

it("shows what would move and what would be left, and an administrator names a counterpart and proposes it with a reason", async () => {
  const seen = visit("admin", () => []);
  const older = within(await screen.findByRole("table", { name: "第 1 版：5 件" }));
  within(older.getByRole("row", { name: /^约谈/ })).getByText("→ 约谈");
  const call = within(older.getByRole("row", { name: /^通知约谈/ }));
  call.getByText(/留在旧图：新流程图没有对应的环节/);
  await userEvent.selectOptions(call.getByRole("combobox", { name: "“通知约谈”对应新图的环节" }), "书面通知");
  await older.findByText("→ 书面通知");
  const propose = screen.getByRole("button", { name: "提出迁移" });
  expect(propose.hasAttribute("disabled")).toBe(true);
  await userEvent.type(screen.getByLabelText(/理由/), "新图增加送达确认");
  await userEvent.click(propose);
  expect(seen.find(({ path }) => path === "/processes/interview/migrations")?.json).toEqual({ counterparts: { userTask_call: "userTask_summon" }, reason: "新图增加送达确认" });
  expect(screen.queryByRole("button", { name: "确认迁移" })).toBeNull();
});

it("is confirmed by the city's regulator, who proposes none, and refused only with a reason", async () => {
  const seen = visit("city", () => [{ ...migration, counterparts: { userTask_call: "userTask_summon" } }]);
  const waiting = within(await screen.findByRole("article", { name: /^迁移到第 2 版/ }));
  waiting.getByText(/林涛 提出：新图增加送达确认/);
  await waiting.findByText("另指定的对应环节：通知约谈 → 书面通知");
  expect(screen.queryByRole("button", { name: "提出迁移" })).toBeNull();
  expect(waiting.getByRole("button", { name: "不同意" }).hasAttribute("disabled")).toBe(true);
  await userEvent.click(waiting.getByRole("button", { name: "确认迁移" }));
  expect(seen.some(({ path }) => path === "/process-migrations/1/confirmation")).toBe(true);
});

it("reports what moved and what was left and why, each with a link, and asks again what follows the old drawing", async () => {
  const done: Migration = { ...migration, status: "DONE", moved: 2, left: 3, decidedBy: "黄卫民", decidedAt: line.at, endedAt: line.at };
  visit("city", () => [done], () => ({ ...versions, onNewest: 9, older: [] }));
  const report = within(await screen.findByRole("article", { name: /^迁移到第 2 版/ }));
  report.getByText("已迁移 2，留在旧图 3，共 5");
  await userEvent.click(report.getByText("留在旧图的 3 件及原因"));
  expect((await report.findByRole("link", { name: "IV-2026-000001" })).getAttribute("href")).toBe("/interviews/IV-2026-000001");
  report.getByText(/新流程图没有对应的环节/);
  await userEvent.click(report.getByText("已迁移的 2 件"));
  expect((await report.findByRole("link", { name: "IV-2026-000002" })).getAttribute("href")).toBe("/interviews/IV-2026-000002");
  await screen.findByText("没有按旧流程图办理的");
});
