import { afterEach, expect, it, vi } from "vitest";
import { address, attachSession, get } from "../src/api/client";
import { Problem, problemText } from "../src/api/errors";

const answers = (...responses: Response[]) => {
  const fetching = vi.fn<typeof fetch>(async () => responses.shift() ?? new Response("[]"));
  globalThis.fetch = fetching;
  return fetching;
};
const session = (renew: () => Promise<boolean>) => attachSession({ token: async () => "token", language: () => "en", renew });
const words = { offline: "offline", denied: "denied", missing: "missing", broken: "broken" };
afterEach(() => vi.restoreAllMocks());

it("leaves empty filters out of the address", () => {
  expect(address("/hidden-dangers", { q: "", level: "MAJOR", cursor: undefined, overdue: true })).toBe("/api/hidden-dangers?level=MAJOR&overdue=true");
});

it("sends the token and the language of the page", async () => {
  session(async () => true);
  const fetching = answers(new Response("[]"));
  await get("/work");
  const headers = new Headers(fetching.mock.calls[0]?.[1]?.headers);
  expect(headers.get("authorization")).toBe("Bearer token");
  expect(headers.get("accept-language")).toBe("en");
});

it("renews the login once when the token has run out", async () => {
  const renew = vi.fn(async () => true);
  session(renew);
  const fetching = answers(new Response(null, { status: 401 }), new Response('{"fresh":true}'));
  expect(await get("/me")).toEqual({ fresh: true });
  expect(renew).toHaveBeenCalledTimes(1);
  expect(fetching).toHaveBeenCalledTimes(2);
});

it("gives the service's problem with its violations", async () => {
  session(async () => false);
  const body = { type: "/problems/hidden-danger/changed-meanwhile", status: 409, detail: "somebody was faster", violations: [{ pointer: "/title", message: "too long", code: "size" }] };
  answers(new Response(JSON.stringify(body), { status: 409, headers: { "content-type": "application/problem+json" } }));
  const problem = await get("/me").catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).changedMeanwhile).toBe(true);
  expect((problem as Problem).violations).toHaveLength(1);
  expect(problemText(problem, words)).toBe("somebody was faster");
});

it("tells a missing network from a refusal", async () => {
  session(async () => false);
  globalThis.fetch = () => Promise.reject(new TypeError("failed to fetch"));
  expect(problemText(await get("/me").catch((error: unknown) => error), words)).toBe("offline");
  answers(new Response("<html>", { status: 403 }));
  expect(problemText(await get("/me").catch((error: unknown) => error), words)).toBe("denied");
});

it("knows that the identity service is down", () => {
  expect(new Problem(503, { type: "/problems/platform/identity-unavailable" }).identityDown).toBe(true);
  expect(new Problem(503, { type: "/problems/platform/database-down" }).identityDown).toBe(false);
});
