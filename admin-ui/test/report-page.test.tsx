import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { DeterminationRequest, NewHiddenDanger } from "../src/api/types";
import ReportPage from "../src/features/hidden-dangers/report-page";
import { show } from "./render";
import { serveAs } from "./service";

const question = (words: RegExp) => screen.findByRole("group", { name: words });
const choose = async (words: RegExp, choice: string) => userEvent.click(within(await question(words)).getByLabelText(choice));
const outcome = (words: string) => waitFor(() => expect(document.querySelector(".determination-outcome")?.textContent).toBe(words));

it("asks what the determination needs, takes don't know, and sends what is known", async () => {
  const seen = serveAs("enterprise");
  const router = show(<ReportPage />, "/report", "/report");
  await userEvent.type(await screen.findByLabelText(/搜索情形/), "喷漆室");
  await userEvent.click(await screen.findByRole("button", { name: /调漆间、喷漆室/ }));
  await outcome("事实不足");
  await choose(/调漆间还是喷漆室/, "喷漆室");
  await choose(/使用什么漆/, "水性漆");
  await outcome("一般隐患");
  expect(screen.queryByRole("group", { name: /报警装置/ })).toBeNull();

  await choose(/使用什么漆/, "油性漆");
  await choose(/报警装置是否/, "不知道");
  await choose(/通风设施/, "没有");
  await outcome("重大隐患");
  const asked = seen.filter(({ path }) => path === "/determinations").at(-1)?.json as DeterminationRequest;
  expect(asked.facts[0]?.values).toEqual({ room: "SPRAY_ROOM", paint: "OIL_BASED", ventilation: "ABSENT" });

  await userEvent.click(screen.getByRole("button", { name: "登记上报" }));
  expect(screen.getByText(/还需要填写/).textContent).toContain("具体位置");
  expect(seen.some(({ path, method }) => path === "/hidden-dangers" && method === "POST")).toBe(false);

  await userEvent.type(screen.getByLabelText(/具体位置/), "2号厂房");
  await userEvent.type(screen.getByLabelText(/现场描述/), "没有通风");
  await userEvent.click(screen.getByRole("button", { name: "登记上报" }));
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/hidden-dangers\/HD-/));
  const sent = seen.find(({ path, method }) => path === "/hidden-dangers" && method === "POST")?.json as NewHiddenDanger;
  expect(sent).toMatchObject({ source: "SELF_INSPECTION", field: "INDUSTRY_TRADE", place: "2号厂房" });
});
