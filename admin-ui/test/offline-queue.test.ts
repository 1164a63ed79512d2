import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it } from "vitest";
import { attachSession } from "../src/api/client";
import type { NewAnswer } from "../src/api/types";
import { closeDatabase, type Draft } from "../src/features/inspection/offline/database";
import { discard, enqueueAnswer, enqueueCompletion, entriesOf, keepPhoto, photoOf, tryAgain, unsentOfOthers } from "../src/features/inspection/offline/queue";
import { sync } from "../src/features/inspection/offline/sync";

const draft = (measure: string, part: Partial<Draft> = {}): Draft => ({ riskPoint: "p1", measure, value: true, note: null, photos: [], ...part });
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** A service that keeps answers by their id, and can lose the network before or after it has done so. */
class Service {
  person = "wang";
  network: "on" | "off" = "on";
  answers = new Map<string, NewAnswer>();
  order: string[] = [];
  uploads = 0;
  refuse: Record<string, string> = {};
  completed: string[] = [];
  constructor() {
    attachSession({ token: async () => `token of ${this.person}`, person: async () => this.person, language: () => "zh-CN", renew: async () => false });
    globalThis.fetch = async (input, init = {}) => {
      if (this.network === "off") throw new TypeError("Failed to fetch");
      return this.answer(new URL(String(input), "http://localhost").pathname, init);
    };
  }
  private async answer(path: string, init: RequestInit): Promise<Response> {
    if (new Headers(init.headers).get("authorization") !== `Bearer token of ${this.person}`) return json(401, {});
    if (path === "/api/me") return json(200, { username: this.person });
    if (path === "/api/evidence") return json(201, { sha256: `sha-${(this.uploads += 1)}` });
    if (path.endsWith("/completion")) {
      this.completed.push(path);
      return json(200, {});
    }
    const { answers } = JSON.parse(init.body as string) as { answers: NewAnswer[] };
    const [one] = answers as [NewAnswer];
    const detail = this.refuse[one.measure];
    if (detail) return json(409, { type: "/problems/inspection/too-late", detail });
    const duplicate = this.answers.has(one.id);
    if (!duplicate) this.order.push(one.measure);
    this.answers.set(one.id, one);
    return json(200, { answers: [{ id: one.id, passed: one.value, wanted: "", cause: null, hiddenDanger: one.value ? null : "HD-2026-000001", duplicate }] });
  }
}
let service: Service;
beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  service = new Service();
});

it("keeps answers in their order through a restart of the browser, and sends each once", async () => {
  service.network = "off";
  for (const measure of ["M3", "M1", "M2"]) await enqueueAnswer("wang", "i1", draft(measure));
  await enqueueCompletion("wang", "i1");
  expect(await sync()).toBe("UNREACHABLE");
  await closeDatabase();
  service.network = "on";
  expect(await sync()).toBe("DONE");
  expect(await sync()).toBe("DONE");
  expect(service.order).toEqual(["M3", "M1", "M2"]);
  expect(service.completed).toEqual(["/api/inspections/i1/completion"]);
  expect((await entriesOf("wang")).every(({ state }) => state === "SENT")).toBe(true);
});

it("sends what may have arrived once more under the same id, so that it counts once", async () => {
  const id = await enqueueAnswer("wang", "i1", draft("M1", { value: false }));
  // the network fails after the service has taken it
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await fetched(input, init);
    if (String(input).endsWith("/answers")) throw new TypeError("Failed to fetch");
    return answer;
  };
  expect(await sync()).toBe("UNREACHABLE");
  expect([...service.answers.keys()]).toEqual([id]);
  globalThis.fetch = fetched;
  expect(await sync()).toBe("DONE");
  expect([...service.answers.keys()]).toEqual([id]);
  expect((await entriesOf("wang"))[0]?.outcome).toMatchObject({ duplicate: true, hiddenDanger: "HD-2026-000001" });
});

it("corrects an answer that may have arrived with a later one, and replaces one that nobody tried to send", async () => {
  await enqueueAnswer("wang", "i1", draft("M1", { value: false }));
  await enqueueAnswer("wang", "i1", draft("M1", { value: true }));
  expect(await entriesOf("wang")).toHaveLength(1);
  await sync();
  await enqueueAnswer("wang", "i1", draft("M1", { value: false }));
  expect(await entriesOf("wang")).toHaveLength(2);
  await sync();
  expect([...service.answers.values()].map(({ value }) => value)).toEqual([true, false]);
});

it("uploads a photo once, though sending the answer took two attempts", async () => {
  const photo = await keepPhoto("wang", { name: "a.jpg", mediaType: "image/jpeg", bytes: new Uint8Array([1, 2, 3]).buffer });
  await enqueueAnswer("wang", "i1", draft("M1", { photos: [photo] }));
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (String(input).endsWith("/answers")) throw new TypeError("Failed to fetch");
    return fetched(input, init);
  };
  await sync();
  globalThis.fetch = fetched;
  await sync();
  expect(service.uploads).toBe(1);
  expect([...service.answers.values()][0]?.evidence).toEqual(["sha-1"]);
  expect(await photoOf(photo)).toMatchObject({ bytes: null, sha256: "sha-1" });
});

it("keeps what is refused with the reason, sends the rest, and holds back the completion", async () => {
  service.refuse = { M1: "该检查已截止" };
  await enqueueAnswer("wang", "i1", draft("M1"));
  await enqueueAnswer("wang", "i1", draft("M2"));
  await enqueueCompletion("wang", "i1");
  expect(await sync()).toBe("DONE");
  expect(service.order).toEqual(["M2"]);
  expect(service.completed).toEqual([]);
  const [refused] = await entriesOf("wang");
  expect(refused).toMatchObject({ state: "REFUSED", reason: "该检查已截止" });
  service.refuse = {};
  await tryAgain(refused!);
  await sync();
  expect(service.order).toEqual(["M2", "M1"]);
  expect(service.completed).toHaveLength(1);
});

it("never sends somebody else's queue", async () => {
  await enqueueAnswer("wang", "i1", draft("M1"));
  service.person = "li";
  expect(await sync()).toBe("DONE");
  expect(service.answers.size).toBe(0);
  expect(await unsentOfOthers("li")).toBe(1);
  expect(await entriesOf("li")).toEqual([]);
  service.person = "wang";
  await sync();
  expect(service.answers.size).toBe(1);
});

it("stops when the login changes on the way", async () => {
  await enqueueAnswer("wang", "i1", draft("M1"));
  await enqueueAnswer("wang", "i1", draft("M2"));
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await fetched(input, init);
    if (String(input).endsWith("/answers")) service.person = "li";
    return answer;
  };
  expect(await sync()).toBe("LOGIN_NEEDED");
  expect(service.order).toEqual(["M1"]);
});

it("waits for a login when the session is over, and loses nothing", async () => {
  await enqueueAnswer("wang", "i1", draft("M1"));
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => json(401, {});
  expect(await sync()).toBe("LOGIN_NEEDED");
  globalThis.fetch = fetched;
  expect(await sync()).toBe("DONE");
  expect(service.order).toEqual(["M1"]);
});

it("keeps a photo that another answer still needs", async () => {
  const photo = await keepPhoto("wang", { name: "a.jpg", mediaType: "image/jpeg", bytes: new Uint8Array([1]).buffer });
  await enqueueAnswer("wang", "i1", draft("M1", { photos: [photo] }));
  await enqueueAnswer("wang", "i1", draft("M2", { photos: [photo] }));
  await discard((await entriesOf("wang"))[0]!);
  expect(await photoOf(photo)).toBeDefined();
  await discard((await entriesOf("wang"))[0]!);
  expect(await photoOf(photo)).toBeUndefined();
});
