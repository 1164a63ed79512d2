import { randomUUID } from "node:crypto";
import type { Me, Simulation } from "../src/api/types";
import { today } from "../src/ui/dates";
import type { MockAnswer } from "./backend";
import { type MockRevision, revisions } from "./rulebook-packs";

const DAY_MILLIS = 86_400_000;
const at = (days: number) => today(new Date(Date.now() + days * DAY_MILLIS));

/** Trials of a revision: the mock compares nothing, so nothing is ever different. */
export function trials({ revision, trials: ordered }: MockRevision, what: string, method: string, json: { months?: number; days?: number } | undefined, me: Me): MockAnswer {
  if (method === "GET") return { status: 200, json: { items: ordered } };
  const shadow = what === "shadow-runs";
  if (shadow && !["APPROVED", "SCHEDULED"].includes(revision.state)) return { status: 409, type: "application/problem+json", json: { type: "/problems/rulebook/not-approved", status: 409, detail: "只有已批准、尚未生效的版本可以影子运行" } };
  const onPoints = what === "point-simulations";
  const now = new Date().toISOString();
  const one: Simulation = { id: randomUUID(), revision: revision.id, kind: shadow ? "SHADOW" : onPoints ? "RISK_POINTS" : "HISTORY", digest: "0".repeat(64), from: shadow || onPoints ? today() : at(-30 * (json?.months ?? 1)), to: shadow ? at((json?.days ?? 1) - 1) : today(), status: shadow ? "RUNNING" : "DONE", orderedAt: now, orderedBy: me.username, total: shadow ? 0 : 4, done: shadow ? 0 : 4, changed: 0, unread: 0, endedAt: shadow ? null : now };
  ordered.unshift(one);
  return { status: 202, json: one };
}

export function trialAnswer(id: string, what: string): MockAnswer | undefined {
  const one = [...revisions.values()].flatMap(({ trials: ordered }) => ordered).find((trial) => trial.id === id);
  if (!one) return undefined;
  if (what === "cancellation" && one.status === "RUNNING") Object.assign(one, { status: "CANCELLED", endedAt: new Date().toISOString() });
  return { status: 200, json: ["counts", "differences", "point-counts", "points"].includes(what) ? { items: [], next: null } : one };
}
