import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { Desk } from "../src/features/desk/desk";
import { show } from "./render";
import { serveAs } from "./service";

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
URL.createObjectURL = () => "blob:photo";
URL.revokeObjectURL = () => {};

const firstRow = async () => within(await screen.findByRole("list", { name: "待办" })).getAllByRole("link")[0]!;

it("says of each row how urgent it is, and by which row of the rules", async () => {
  serveAs("supervisor");
  show(<Desk beside />, "/");
  const [why] = await screen.findAllByRole("button", { name: /为什么是/ });
  await userEvent.click(why!);
  within(await screen.findByRole("dialog")).getByText(/routing\/urgency/);
});

it("opens a record beside the list, takes it, and lets the words of a phrase be changed", async () => {
  const seen = serveAs("supervisor");
  show(<Desk beside />, "/");
  await firstRow();
  await userEvent.keyboard("j");
  await userEvent.click(await screen.findByRole("button", { name: /^认\s?领$/ }));
  await screen.findByText(/我已认领/);
  await userEvent.click((await screen.findAllByRole("button", { name: "验收退回" }))[0]!);
  await userEvent.click(await screen.findByRole("button", { name: /隐患未完全消除/ }));
  const field = screen.getByLabelText(/理由/);
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, "请附照片");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(seen.some(({ path, json }) => path.endsWith("/rejection") && (json as { reason: string }).reason === "隐患未完全消除，请继续整改后重新提交。请附照片")).toBe(true));
  await screen.findByText(/已退回整改/);
});

it("takes no key from where somebody types, and none when keys are switched off", async () => {
  serveAs("supervisor");
  const router = show(<Desk beside />, "/");
  await firstRow();
  await userEvent.keyboard("j");
  await userEvent.type((await screen.findAllByLabelText(/意见/))[0]!, "jjk?");
  expect(screen.getAllByLabelText(/意见/)[0]).toHaveProperty("value", "jjk?");
  expect(screen.queryByRole("dialog")).toBeNull();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(router.state.location.search).toBe(""));
  await userEvent.keyboard("?");
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("checkbox", { name: "使用单键快捷键" }));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("j");
  expect(router.state.location.search).toBe("");
});

it("leads those who decide nothing to the page of the record", async () => {
  serveAs("enterprise");
  show(<Desk beside={false} />, "/");
  expect((await firstRow()).getAttribute("href")).toMatch(/^\/hidden-dangers\/HD-/);
});
