import { createBackend, type MockRequest } from "../mock/backend";
import { attachSession } from "../src/api/client";

export type Intercept = (request: MockRequest) => Response | undefined;

/** Answers fetch from the mock, as the given person; `intercept` may answer first. */
export function serveAs(username: string, intercept: Intercept = () => undefined): MockRequest[] {
  const answer = createBackend();
  const seen: MockRequest[] = [];
  attachSession({
    token: async () => `mock.${Buffer.from(username).toString("base64url")}.token`,
    language: () => "zh-CN",
    renew: async () => false,
  });
  globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input), "http://localhost");
    const headers = new Headers(init.headers);
    const request: MockRequest = {
      method: init.method ?? "GET",
      path: decodeURIComponent(url.pathname.replace("/api", "")),
      query: url.searchParams,
      token: headers.get("authorization")?.replace("Bearer ", ""),
      ifMatch: headers.get("if-match") ?? undefined,
      json: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    };
    seen.push(request);
    const intercepted = intercept(request);
    if (intercepted) return intercepted;
    const { status, json, bytes, type } = answer(request);
    return new Response(bytes ? new Uint8Array(bytes) : JSON.stringify(json ?? null), { status, headers: { "content-type": type ?? "application/json" } });
  };
  return seen;
}
