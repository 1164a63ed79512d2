import type { Action, AllowedAction, DatedDecision, HiddenDanger, Labels, Me, NewHiddenDanger, Role, Status, StoredEvidence, Task, TimelineEntry, WorkItem } from "../src/api/types";
import { enterprises } from "./people";
import { decide } from "./rules";

export interface MockRecord extends HiddenDanger {
  decisions: DatedDecision[];
  timeline: TimelineEntry[];
  rectifiedBy?: string;
}
export const records = new Map<string, MockRecord>();
export const files = new Map<string, { bytes: Uint8Array; evidence: StoredEvidence }>();

const DAY = 86_400_000;
export const dayFrom = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

const SAFETY: Role[] = ["ENTERPRISE_SAFETY_MANAGER"];
const AUTHORITY: Role[] = ["DISTRICT_REGULATOR", "CITY_REGULATOR"];
const REPORTERS: Role[] = ["ENTERPRISE_REPORTER", "ENTERPRISE_SAFETY_MANAGER", "INSPECTOR", ...AUTHORITY];
const ACCEPTING: Role[] = ["SUPERVISOR", "INSPECTOR", "DISTRICT_REGULATOR"];

/** Which act belongs to which state, who does it, and what comes after. */
export const ACTS: Record<Action, { in: Status[]; by: Role[]; to: Status }> = {
  SUPPLY_FACTS: { in: ["REGISTERED"], by: REPORTERS, to: "REGISTERED" },
  SUBMIT_PLAN: { in: ["GRADED"], by: SAFETY, to: "PLAN_SUBMITTED" },
  APPROVE_PLAN: { in: ["PLAN_SUBMITTED"], by: AUTHORITY, to: "RECTIFYING" },
  REJECT_PLAN: { in: ["PLAN_SUBMITTED"], by: AUTHORITY, to: "GRADED" },
  RECTIFY: { in: ["RECTIFYING"], by: SAFETY, to: "SUBMITTED" },
  ACCEPT: { in: ["SUBMITTED"], by: ACCEPTING, to: "CLOSED" },
  REJECT: { in: ["SUBMITTED"], by: ACCEPTING, to: "RECTIFYING" },
  DISMISS: { in: ["REGISTERED", "GRADED", "PLAN_SUBMITTED", "RECTIFYING", "SUBMITTED"], by: AUTHORITY, to: "DISMISSED" },
  REOPEN: { in: ["CLOSED"], by: [...AUTHORITY, "SUPERVISOR"], to: "RECTIFYING" },
};
const TASKS: Partial<Record<Status, [Task, Action]>> = {
  REGISTERED: ["SUPPLY_FACTS", "SUPPLY_FACTS"],
  GRADED: ["SUBMIT_PLAN", "SUBMIT_PLAN"],
  PLAN_SUBMITTED: ["REVIEW_PLAN", "APPROVE_PLAN"],
  RECTIFYING: ["RECTIFY", "RECTIFY"],
  SUBMITTED: ["ACCEPT", "ACCEPT"],
};

export function refusal(record: MockRecord, action: Action, me: Me): Labels | null {
  const act = ACTS[action];
  if (!act.by.some((role) => me.roles.includes(role))) return { zh: "您的角色不办理这一步。", en: "Your role does not do this." };
  if (!act.in.includes(record.status)) return { zh: "现在的状态不能办理这一步。", en: "Not possible in the present state." };
  if (action === "ACCEPT" && record.rectifiedBy === me.username) return { zh: "整改人不得验收自己的整改。", en: "Nobody accepts a rectification of their own." };
  return null;
}

export function seenBy(record: MockRecord, me: Me): HiddenDanger {
  const allowedActions: AllowedAction[] = (Object.keys(ACTS) as Action[]).map((action) => {
    const reason = refusal(record, action, me);
    return { action, allowed: reason === null, reason };
  });
  return { ...record, allowedActions };
}

export const inScope = (record: MockRecord, me: Me): boolean =>
  me.unit?.level === "ENTERPRISE" ? record.enterprise.code === me.unit.code : me.unit?.level === "CITY" || !!me.unit?.path.includes(record.district.code);

export function workItem(record: MockRecord): WorkItem {
  const { number, title, status, level, enterprise, district, dueOn } = record;
  return { number, title, status, level, enterprise, district, dueOn, overdue: record.overdueSince !== null, task: TASKS[status]?.[0] ?? null, since: record.timeline.at(-1)?.at ?? record.registeredAt, decideBy: null, urgency: null, why: null, claim: null };
}
export const waitsFor = (record: MockRecord, me: Me): boolean => {
  const action = TASKS[record.status]?.[1];
  return action !== undefined && refusal(record, action, me) === null;
};

export function entry(record: MockRecord, me: Me, act: string, before: Status | null, note: string | null, at = new Date().toISOString()): void {
  record.timeline.push({
    seq: record.timeline.length + 1,
    at,
    actor: { username: me.username, name: me.name, role: me.roles[0] ?? "ADMIN" },
    act,
    from: "203.0.113.24",
    before: before ? { status: before } : {},
    after: { status: record.status },
    note,
  });
}

export function determine(record: MockRecord): void {
  const decision = decide({ industry: record.industry, foundOn: record.foundOn, enterprise: { ...record.enterpriseFacts, field: record.field }, facts: record.facts });
  record.decisions.push({ ...decision, decidedAt: new Date().toISOString() });
  record.decision = { outcome: decision.outcome, criteria: [...new Set(decision.findings.map(({ criterion }) => criterion))] };
  record.questions = decision.needed;
  if (decision.outcome === "UNDETERMINED" || decision.outcome === "ROUTED") return;
  record.level = decision.outcome;
  record.status = decision.outcome === "MAJOR" ? "GRADED" : "RECTIFYING";
  if (decision.outcome === "GENERAL") record.dueOn = dayFrom(15);
}

export function register(report: NewHiddenDanger, me: Me): MockRecord {
  const enterprise = enterprises.find(({ code }) => code === report.enterpriseCode) ?? enterprises[0]!;
  const record: MockRecord = {
    ...report,
    number: `HD-2026-${String(records.size + 101).padStart(6, "0")}`,
    version: 1,
    status: "REGISTERED",
    level: null,
    industry: enterprise.industry,
    enterprise: { code: enterprise.code, name: enterprise.name },
    district: enterprise.district!,
    registeredAt: new Date().toISOString(),
    reportedBy: me.name,
    dueOn: null,
    overdueSince: null,
    closedAt: null,
    accidentType: report.accidentType ?? null,
    subject: report.subject ?? null,
    recurrence: 0,
    episode: 1,
    revivals: 0,
    earlier: [],
    decision: { outcome: "UNDETERMINED", criteria: [] },
    facts: report.facts ?? [],
    enterpriseFacts: report.enterprise ?? {},
    questions: [],
    plan: null,
    submissions: [],
    plans: [],
    acceptance: null,
    dismissal: null,
    evidence: (report.evidence ?? []).map((sha256) => ({ ...files.get(sha256)!.evidence, phase: "BEFORE", uploadedAt: new Date().toISOString(), by: me.name })),
    allowedActions: [],
    decisions: [],
    timeline: [],
  };
  entry(record, me, "registered", null, null);
  determine(record);
  if (record.status === "RECTIFYING") entry(record, { ...me, username: "system", name: "安澜", roles: ["SYSTEM"] as never }, "ordered", "REGISTERED", null);
  records.set(record.number, record);
  return record;
}
