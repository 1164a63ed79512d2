import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { revisions } from "../mock/rulebook-packs";
import type { Intercept } from "./service";
import HiddenDangerPage from "../src/features/hidden-dangers/hidden-danger-page";
import { show } from "./render";
import { serveAs } from "./service";

// jsdom draws no SVG; the diagram is seen by the browser stories
vi.mock("../src/features/hidden-dangers/process-diagram", () => ({ default: () => null }));
beforeEach(() => sessionStorage.clear());
URL.createObjectURL = () => "blob:photo";
URL.revokeObjectURL = () => {};

const open = (number: string) => show(<HiddenDangerPage />, `/hidden-dangers/${number}`, "/hidden-dangers/:number");
const AWAITING_ACCEPTANCE = "HD-2026-000101";

it("offers what may be done and names the reason for what may not", async () => {
  serveAs("enterprise");
  open(AWAITING_ACCEPTANCE);
  const refused = (await screen.findByText("其他操作及不能办理的原因")).closest("details");
  const accept = within(refused!).getByRole("button", { name: "验收通过", hidden: true });
  expect(accept).toHaveProperty("disabled", true);
  expect(refused?.textContent).toContain("您的角色不办理这一步");
});

it("keeps what was typed when somebody else was faster", async () => {
  let faster = true;
  const conflict: Intercept = ({ path }) => {
    if (!path.endsWith("/acceptance") || !faster) return undefined;
    faster = false;
    return new Response(JSON.stringify({ type: "/problems/hidden-danger/changed-meanwhile", detail: "已被更新" }), { status: 409, headers: { "content-type": "application/problem+json" } });
  };
  const seen = serveAs("supervisor", conflict);
  open(AWAITING_ACCEPTANCE);
  const opinion = await screen.findByLabelText(/意见/);
  await userEvent.type(opinion, "现场核实");
  await userEvent.click(screen.getByRole("button", { name: "验收通过并销号" }));
  await userEvent.click(await screen.findByRole("button", { name: "载入最新，保留我填写的内容" }));
  expect(screen.queryByText("这条隐患刚被他人更新")).toBeNull();
  expect(screen.getByLabelText(/意见/)).toHaveProperty("value", "现场核实");
  await userEvent.click(screen.getByRole("button", { name: "验收通过并销号" }));
  expect((await screen.findAllByText("已销号")).length).toBeGreaterThan(0);
  expect(seen.filter(({ path }) => path.endsWith("/acceptance")).map(({ ifMatch }) => ifMatch)).toEqual(['"4"', '"4"']);
});

it("says why, and that a penalty clause is a pointer and no verdict", async () => {
  serveAs("supervisor");
  open(AWAITING_ACCEPTANCE);
  await userEvent.click(await screen.findByRole("button", { name: /为什么/ }));
  const why = within(await screen.findByRole("dialog"));
  expect((await why.findAllByText("令10-7-7")).length).toBeGreaterThan(0);
  why.getByText(/仅作指引，不是处罚结论/);
  await userEvent.click(why.getByRole("button", { name: "用当时的规则复算" }));
  await why.findByText("复算结果与记录一致。");
});

it("says so when a record is not there or not in scope", async () => {
  serveAs("supervisor");
  open("HD-1999-000001");
  expect((await screen.findByRole("alert")).textContent).toContain("没有找到");
});

it("names rules by their title in the timeline, and by their reference only where no title is known", async () => {
  const entry = (seq: number, rules: string) => ({ seq, at: "2026-11-22T02:00:00Z", actor: { username: "anlan", name: "系统", role: "ADMIN" }, act: "redetermined", from: null, before: {}, after: { publication: 7, rules }, note: null });
  const pack = { id: "deadlines/default", version: "2", title: { zh: "默认整改期限", en: "Default deadlines" } };
  serveAs("regulator", ({ path }) => (path.endsWith("/timeline") ? Response.json({ items: [entry(1, "deadlines/default@2"), entry(2, "deadlines/gone@3")] }) : path === "/rule-packs" ? Response.json([pack]) : undefined));
  open(AWAITING_ACCEPTANCE);
  expect((await screen.findByRole("link", { name: "默认整改期限第 2 版" })).getAttribute("href")).toBe("/rules/publications/7/redetermination");
  screen.getByText("deadlines/gone@3");
});

const STEP = { key: "k", rowId: "令10-7-7", factRef: "1", standing: "NOT_MET", why: { zh: "不满足", en: "Not met" }, answers: null };
const wants = (wanted: string, truth: string) => ({ column: "when_1", attribute: "height", labels: { zh: "高度", en: "height" }, operator: ">=", wanted: { zh: wanted, en: wanted }, actual: { zh: "9 m", en: "9 m" }, truth });

it("decides by the version that the address names, and shows the rows that went otherwise", async () => {
  let asked = 0;
  const steps: Intercept = ({ path, json }) => {
    if (!path.endsWith("/steps")) return undefined;
    asked += 1;
    const later = (json as { on: string | null }).on !== null;
    return Response.json({ on: "2026-03-10", answer: null, answerKey: null, sure: true, unread: [], rows: [{ ...STEP, standing: later ? "ANSWERS" : "NOT_MET", checks: [later ? wants("不小于 8 m", "TRUE") : wants("不小于 10 m", "FALSE")] }, { ...STEP, rowId: "令10-7-8", checks: [] }] });
  };
  const seen = serveAs("regulator", steps);
  const revision = [...revisions.values()].find((one) => one.revision.kind === "DETERMINATION")!.revision.id;
  show(<HiddenDangerPage />, `/hidden-dangers/${AWAITING_ACCEPTANCE}?revision=${revision}`, "/hidden-dangers/:number");
  const why = within(await screen.findByRole("dialog"));
  const other = within(await why.findByRole("region", { name: "换一版规则，会怎样判定" }));
  await other.findByRole("heading", { name: /^按 \S+第 \d+ 版$/ });
  await other.findByText("结论相同：等级、判定项和期限都不变。");
  expect((await other.findByRole("link", { name: "令10-7-7" })).getAttribute("href")).toBe(`/rules/revisions/${revision}?tab=sheets&row=k`);
  expect(other.queryByText("令10-7-8")).toBeNull();
  other.getByText(/不小于 10 m/);
  other.getByText(/不小于 8 m/);
  expect(asked).toBe(2);
  expect(seen.filter(({ path }) => path.endsWith("/replay"))).toHaveLength(1);
});

it("offers other versions to nobody who may not read rules", async () => {
  serveAs("enterprise");
  open(`${AWAITING_ACCEPTANCE}?revision=1`);
  const why = within(await screen.findByRole("dialog"));
  await why.findByRole("button", { name: "用当时的规则复算" });
  expect(why.queryByText("换一版规则判定")).toBeNull();
});
