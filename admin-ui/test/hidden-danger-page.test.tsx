import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
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
