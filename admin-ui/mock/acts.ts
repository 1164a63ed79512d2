import type { Action, Fact, FactValues, Me, RectificationPlan } from "../src/api/types";
import { ACTS, determine, dayFrom, entry, files, type MockRecord } from "./records";

interface Body extends Partial<RectificationPlan> {
  reason?: string;
  opinion?: string;
  cost?: number;
  evidence?: string[];
  facts?: Fact[];
  enterprise?: FactValues;
}

const NAMES: Record<Action, string> = {
  SUPPLY_FACTS: "facts-supplied",
  SUBMIT_PLAN: "plan-submitted",
  APPROVE_PLAN: "plan-approved",
  REJECT_PLAN: "plan-rejected",
  RECTIFY: "rectification-submitted",
  ACCEPT: "accepted",
  REJECT: "rejected",
  DISMISS: "dismissed",
  REOPEN: "reopened",
};

/** Performs an allowed act on a record, as the service would. */
export function perform(record: MockRecord, action: Action, body: Body, me: Me): void {
  const now = new Date().toISOString();
  const before = record.status;
  record.status = ACTS[action].to;
  record.version += 1;
  if (action === "SUPPLY_FACTS") {
    record.facts = body.facts ?? record.facts;
    record.enterpriseFacts = body.enterprise ?? record.enterpriseFacts;
    determine(record);
  }
  if (action === "SUBMIT_PLAN") record.plan = { ...(body as RectificationPlan), submittedAt: now, submittedBy: me.name, approved: null, reviewedAt: null, reviewedBy: null, opinion: null };
  if (action === "SUBMIT_PLAN" && record.plan) record.plans.push(record.plan);
  if (action === "APPROVE_PLAN" && record.plan) {
    Object.assign(record.plan, { approved: true, reviewedAt: now, reviewedBy: me.name, opinion: body.opinion ?? null });
    record.dueOn = record.plan.completeBy;
  }
  if (action === "RECTIFY") {
    record.rectifiedBy = me.username;
    record.submissions.push({ at: now, by: me.name, measures: body.measures ?? "", cost: body.cost ?? null, evidence: body.evidence ?? [], accepted: null, inspectedAt: null, inspectedBy: null, opinion: null, stages: [] });
    for (const sha256 of body.evidence ?? []) {
      const file = files.get(sha256);
      if (file) record.evidence.push({ ...file.evidence, phase: "AFTER", uploadedAt: now, by: me.name });
    }
  }
  if (action === "ACCEPT") {
    record.acceptance = { at: now, by: me.name, opinion: body.opinion ?? "" };
    record.closedAt = now;
  }
  if (action === "REJECT") record.dueOn = dayFrom(7);
  if (action === "REOPEN") Object.assign(record, { episode: record.episode + 1, acceptance: null, closedAt: null, dueOn: dayFrom(7) });
  if (action === "DISMISS") record.dismissal = { at: now, by: me.name, reason: body.reason ?? "" };
  entry(record, me, NAMES[action], before, body.reason ?? body.opinion ?? null);
}
