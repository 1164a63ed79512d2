import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { actFor } from "../src/api/acting-for";
import { attachSession, get, getInPerson } from "../src/api/client";
import type { AnsweringRow, BulkBatch, BulkPreview, DeputyCandidates } from "../src/api/types";
import { BatchPanel } from "../src/features/bulk/batch-panel";
import { BulkDialog } from "../src/features/bulk/bulk-dialog";
import { DeputyChoice } from "../src/features/absence/deputy-choice";
import { show } from "./render";
import { type Intercept, serveAs } from "./service";

const why = (id: string, zh: string): AnsweringRow => ({
  row: { id, sentence: { zh, en: zh }, basis: { regulation: "批量办理（推荐做法）", clause: "推荐做法", verified: false, penalty: null } },
  checks: [],
  accidentTypeNamed: true,
  packId: "routing/bulk",
  packVersion: "1",
  packDigest: "x",
  layers: [],
  publication: 1,
});
const closed = { zh: "验收通过并销号", en: "It is accepted and closed." };
const preview: BulkPreview = {
  undoMinutes: 10,
  atMost: 50,
  items: [
    { number: "HD-1", title: "护栏松动", version: 3, level: "GENERAL", admitted: true, outcome: closed, reason: null, needed: [], why: why("批量-9", "可批量验收") },
    { number: "HD-2", title: "积尘", version: 4, level: "MAJOR", admitted: false, outcome: closed, reason: { zh: "重大事故隐患须逐件办理", en: "" }, needed: [], why: why("批量-1", "重大事故隐患须逐件办理") },
    { number: "HD-3", title: "不知花费", version: 5, level: "GENERAL", admitted: false, outcome: closed, reason: { zh: "信息不全", en: "" }, needed: [{ zh: "整改花费多少元？", en: "" }], why: null },
  ],
};
const batch: BulkBatch = {
  number: 7,
  act: "ACCEPT",
  by: "徐静",
  opinion: "同意",
  orderedAt: "2026-03-10T01:00:00Z",
  dueAt: "2026-03-10T01:10:00Z",
  mayTakeBack: true,
  acknowledged: false,
  items: [{ number: "HD-1", title: "护栏松动", state: "WAITING", settledAt: null, problem: null, reason: null, why: why("批量-9", "可批量验收") }],
};
const answering: Intercept = ({ path }) => {
  const json = path.endsWith("/preview") ? preview : path.startsWith("/bulk-approvals") ? batch : undefined;
  return json && new Response(JSON.stringify(json), { headers: { "content-type": "application/json" } });
};

beforeEach(() => actFor(null));
afterEach(() => actFor(null));

it("says of each what will happen or what forbids it, and orders only what may be", async () => {
  const seen = serveAs("supervisor", answering);
  let ordered = false;
  show(<BulkDialog act="ACCEPT" numbers={["HD-1", "HD-2", "HD-3"]} close={() => {}} ordered={() => (ordered = true)} />);
  await screen.findByText(/所选 3 件中，1 件可以一并办理/);
  screen.getByText("验收通过并销号");
  expect(screen.getAllByText(/重大事故隐患须逐件办理/).length).toBeGreaterThan(0);
  screen.getByText(/整改花费多少元/);
  const confirm = screen.getByRole("button", { name: "确认办理 1 件" });
  expect(confirm).toHaveProperty("disabled", true);
  await userEvent.type(screen.getByLabelText(/^意见/), "同意");
  await userEvent.click(confirm);
  await expect.poll(() => ordered).toBe(true);
  expect(seen.find(({ path }) => path === "/bulk-approvals")?.json).toEqual({ act: "ACCEPT", opinion: "同意", items: [{ number: "HD-1", version: 3 }] });
});

it("takes back one or all while nothing has happened", async () => {
  const seen = serveAs("supervisor", answering);
  show(<BatchPanel batch={batch} />);
  screen.getByText(/此前尚未办理任何一件/);
  await userEvent.click(screen.getByRole("button", { name: "撤回 HD-1" }));
  await userEvent.click(screen.getByRole("button", { name: "全部撤回" }));
  await expect.poll(() => seen.filter(({ path }) => path.endsWith("/take-back")).map(({ json }) => json)).toEqual([{ numbers: ["HD-1"] }, { numbers: [] }]);
});

it("reports what was not done until somebody saw it", async () => {
  const seen = serveAs("supervisor", answering);
  const item = { ...batch.items[0]!, state: "NOT_DONE" as const, problem: "hidden-danger/changed-meanwhile", reason: { zh: "已被他人更新", en: "" } };
  show(<BatchPanel batch={{ ...batch, mayTakeBack: false, items: [item] }} />);
  screen.getByText("已被他人更新");
  await userEvent.click(screen.getByRole("button", { name: "知道了" }));
  await expect.poll(() => seen.some(({ path }) => path.endsWith("/acknowledgement"))).toBe(true);
});

it("shows whom the rules do not admit, and why, and lets nobody choose them", async () => {
  serveAs("supervisor", answering);
  const person = (username: string, name: string) => ({ username, name, unit: "310000", unitName: "上海市" });
  const candidates: DeputyCandidates["items"] = [
    { person: person("huang", "黄卫民"), roles: ["CITY_REGULATOR"], admitted: true, why: why("代理-8", "由市监管员代理") },
    { person: person("zhou", "周明"), roles: ["INSPECTOR"], admitted: false, why: why("代理-11", "其他岗位的人员不得代理") },
  ];
  let chosen: string | null = null;
  show(<DeputyChoice candidates={candidates} chosen={null} choose={(username) => (chosen = username)} />);
  expect(screen.getByRole("radio", { name: /周明/ })).toHaveProperty("disabled", true);
  expect(screen.getAllByText(/其他岗位的人员不得代理/).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole("radio", { name: /黄卫民/ }));
  expect(chosen).toBe("huang");
});

it("names the absent person with every request in that place, and never with one's own matters", async () => {
  const named: (string | null)[] = [];
  attachSession({ token: async () => "token", language: () => "zh-CN", renew: async () => false });
  globalThis.fetch = async (_, init = {}) => {
    named.push(new Headers(init.headers).get("Acting-For"));
    return new Response("{}", { headers: { "content-type": "application/json" } });
  };
  await get("/work");
  actFor("supervisor.pudong");
  await get("/work");
  await getInPerson("/absences/mine");
  actFor(null);
  await get("/work");
  expect(named).toEqual([null, "supervisor.pudong", null, null]);
});
