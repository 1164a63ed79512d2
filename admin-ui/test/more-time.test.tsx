import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { ExplainedRoute, HiddenDanger, MoreTime } from "../src/api/types";
import { MoreTimeCard } from "../src/features/more-time/more-time-card";
import { show } from "./render";
import { type Intercept, serveAs } from "./service";

const NUMBER = "HD-2026-000101";
const record = { number: NUMBER, version: 4, status: "RECTIFYING" } as HiddenDanger;
const why: ExplainedRoute = {
  admitted: true,
  approver: "DISTRICT_REGULATOR",
  nextApprover: "CITY_REGULATOR",
  raised: false,
  row: { id: "延期-10", sentence: { zh: "首次延期：由区级监管部门审批", en: "A first extension: the district regulator decides" }, basis: { regulation: "延期审批（推荐做法）", clause: "推荐做法", verified: false, penalty: null } },
  checks: [],
  packId: "routing/extension",
  packVersion: "1",
  packDigest: "x",
  layers: [],
  publication: 1,
};
const empty: MoreTime = { number: NUMBER, version: 4, dueOn: "2026-03-17", deferredUntil: null, items: [], allowedActions: [] };
const waiting: MoreTime = {
  ...empty,
  items: [
    { round: 1, kind: "EXTENSION", state: "REQUESTED", requestedTo: "2026-03-31", dueBefore: "2026-03-17", reason: "等备件", interimControls: "停用", evidence: [], requestedAt: "2026-03-10T01:00:00Z", requestedBy: "王建国", decideBy: "2026-03-24", late: true, why, verdict: null, ending: null },
  ],
};

const answering = (moreTime: MoreTime, route = why): Intercept => ({ path }) => {
  const json = path.endsWith("/postponements") || path.endsWith("/approval") || path.endsWith("/extensions") ? moreTime : path.endsWith("/postponement-route") ? route : undefined;
  return json && new Response(JSON.stringify(json), { headers: { "content-type": "application/json" } });
};

beforeEach(() => sessionStorage.clear());
URL.createObjectURL = vi.fn(() => "blob:file");
URL.revokeObjectURL = vi.fn();

it("tells who will decide before anything is sent, and asks for everything it needs", async () => {
  const seen = serveAs("enterprise", answering({ ...empty, allowedActions: [{ action: "REQUEST_EXTENSION", allowed: true, reason: null }] }));
  show(<MoreTimeCard record={record} />);
  await userEvent.click(await screen.findByRole("button", { name: "申请延期" }));
  await userEvent.type(screen.getByLabelText(/^新的整改期限/), "2026-03-31");
  await screen.findByText(/由区级监管审批/);
  screen.getByText(/逾期未审批的，市级监管也可以审批/);
  await userEvent.click(screen.getByRole("button", { name: "提交申请" }));
  expect(screen.getAllByText("请填写此项")).toHaveLength(2);
  expect(seen.some(({ path }) => path.endsWith("/extensions"))).toBe(false);
  await userEvent.type(screen.getByLabelText(/^理由/), "等备件");
  await userEvent.type(screen.getByLabelText(/^期间的临时管控措施/), "停用");
  await userEvent.click(screen.getByRole("button", { name: "提交申请" }));
  await vi.waitFor(() => expect(seen.find(({ path }) => path.endsWith("/extensions"))?.ifMatch).toBe('"4"'));
});

it("names the row that does not admit a request and sends nothing", async () => {
  const refused = { ...why, admitted: false, approver: null, nextApprover: null, row: { ...why.row, id: "延期-5", sentence: { zh: "一般事故隐患累计延期不超过三十日", en: "thirty days" } } };
  serveAs("enterprise", answering({ ...empty, allowedActions: [{ action: "REQUEST_EXTENSION", allowed: true, reason: null }] }, refused));
  show(<MoreTimeCard record={record} />);
  await userEvent.click(await screen.findByRole("button", { name: "申请延期" }));
  await userEvent.type(screen.getByLabelText(/^新的整改期限/), "2026-12-31");
  await screen.findByText(/按规则不予受理：一般事故隐患累计延期不超过三十日/);
  expect(screen.getByRole("button", { name: "提交申请" })).toHaveProperty("disabled", true);
});

it("lets the approver decide with the day that was asked for, and says that the decision is late", async () => {
  const seen = serveAs("supervisor", answering({ ...waiting, allowedActions: [{ action: "APPROVE", allowed: true, reason: null }, { action: "REFUSE", allowed: true, reason: null }] }));
  show(<MoreTimeCard record={record} />);
  const item = within(await screen.findByRole("article", { name: "第1次申请" }));
  item.getByText("审批已逾期，已告知上一级");
  expect(item.getByLabelText(/^批准至/)).toHaveProperty("value", "2026-03-31");
  await userEvent.type(item.getByLabelText(/^意见/), "同意");
  await userEvent.click(item.getByRole("button", { name: "批准并变更期限" }));
  await vi.waitFor(() => expect(seen.some(({ path }) => path.endsWith("/postponements/1/approval"))).toBe(true));
});

it("shows nothing where nothing was asked and nothing can be", async () => {
  const seen = serveAs("supervisor", answering(empty));
  show(<MoreTimeCard record={{ ...record, status: "CLOSED" }} />);
  await vi.waitFor(() => expect(seen.some(({ path }) => path.endsWith("/postponements"))).toBe(true));
  expect(screen.queryByRole("heading", { name: "延期与暂缓" })).toBeNull();
});
