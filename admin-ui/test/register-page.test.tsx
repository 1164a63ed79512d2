import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import RegisterPage from "../src/features/hidden-dangers/register-page";
import { show } from "./render";
import { serveAs } from "./service";

const asked = (seen: { path: string; query: URLSearchParams }[]) => seen.filter(({ path }) => path === "/hidden-dangers").at(-1)?.query;

it("puts the enterprise chosen into the address and asks the service for it", async () => {
  const seen = serveAs("inspector");
  const router = show(<RegisterPage />, "/hidden-dangers");
  const enterprise = await screen.findByRole("combobox", { name: "企业" });
  await userEvent.type(enterprise, "东海");
  await waitFor(() => expect(seen.some(({ path, query }) => path === "/enterprises" && query.get("q") === "东海")).toBe(true));
  await userEvent.click(await screen.findByTitle(/东海木业/));
  await waitFor(() => expect(asked(seen)?.get("enterprise")).toBe("91310115MA1H7TQP2E"));
  expect(new URLSearchParams(router.state.location.search).get("enterprise")).toBe("91310115MA1H7TQP2E");
  expect(screen.queryByText(/明辉机械/)).toBeNull();
});

it("names the enterprise of a link that somebody sent", async () => {
  serveAs("inspector");
  show(<RegisterPage />, "/hidden-dangers?enterprise=91310115MA1H7TQP2E");
  expect((await screen.findAllByTitle(/东海木业/)).length).toBeGreaterThan(0);
});

it("asks for a district only those who have several", async () => {
  const seen = serveAs("auditor");
  show(<RegisterPage />, "/hidden-dangers");
  await userEvent.click(await screen.findByRole("combobox", { name: "区" }));
  await userEvent.click(await screen.findByTitle("闵行区"));
  await waitFor(() => expect(asked(seen)?.get("district")).toBe("310112"));
});

it("offers no place to somebody of one enterprise in one district", async () => {
  serveAs("enterprise");
  show(<RegisterPage />, "/hidden-dangers");
  await screen.findByRole("combobox", { name: "等级" });
  await screen.findAllByRole("link", { name: /HD-2026/ });
  expect(screen.queryByRole("combobox", { name: "区" })).toBeNull();
  expect(screen.queryByRole("combobox", { name: "企业" })).toBeNull();
});
