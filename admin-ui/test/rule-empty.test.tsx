import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Revision, RevisionState } from "../src/features/rulebook/draft-types";
import RedeterminationPage from "../src/features/rulebook/redetermination-page";
import { ReleaseEffect } from "../src/features/rulebook/release-effect";
import { show } from "./render";
import { serveAs } from "./service";

const untried = (state: RevisionState) => {
  serveAs("rule.approver", ({ path }) => (path.endsWith("/simulations") ? Response.json({ items: [] }) : undefined));
  show(<ReleaseEffect revision={{ id: "r", kind: "DEADLINES", packId: "deadlines/default", state } as Revision} />);
};

it("calls to try what is not law yet", async () => {
  untried("IN_APPROVAL");
  await screen.findByText("这一版还没有试算过。");
  screen.getByRole("link", { name: "去试算" });
});

it("says of law that it was never tried, and does not call to try it", async () => {
  untried("LIVE");
  await screen.findByText("这一版没有经过试算就发布了。");
  expect(screen.queryByRole("link", { name: "去试算" })).toBeNull();
});

it("says that every order is decided, and leads to the whole report", async () => {
  const report = { publication: 7, packId: "deadlines/default", revision: "r", effectiveAt: "2026-11-22T02:00:00Z", status: "DONE", total: 3, done: 3, unread: 0, counts: { toDecide: 0, taken: 0, accepted: 1, left: 0 }, items: [], next: null };
  serveAs("regulator", ({ path }) => (path.endsWith("/redetermination") ? Response.json(report) : undefined));
  const router = show(<RedeterminationPage />, "/rules/publications/7/redetermination?state=TO_DECIDE", "/rules/publications/:publication/redetermination");
  await screen.findByText("已有整改要求的都已决定，没有待决定的。");
  await userEvent.click(screen.getByRole("link", { name: "看全部结果" }));
  expect(router.state.location.search).toBe("");
});
