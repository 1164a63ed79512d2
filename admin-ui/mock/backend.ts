import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Action, Districts, DeterminationRequest, EnterpriseDetail, HiddenDanger, LadderView, Me, NewHiddenDanger, NoticePage, Places, RegisterPage, SupervisionWork, Work } from "../src/api/types";
import { perform } from "./acts";
import type { RiskReport } from "../src/features/risk/risk-draft";
import { catalogueAnswer, templates } from "./catalogue";
import { declarationAct, declarationsOf, dossier, publicNotice } from "./declarations";
import { deskAnswer, queueOf, resetClaims } from "./desk";
import { gradingTables } from "./grading";
import { houseAnswer, industryOf, seedHouses } from "./houses";
import { commitImport, ERRORS, importState, startImport, TEMPLATE } from "./imports";
import { inspectionAnswer, seedInspections } from "./inspections";
import { preferences, webhookAnswer } from "./notification";
import { demoUsers, districts, enterprises, people } from "./people";
import { reportingAnswer } from "./reporting";
import { files, inScope, records, refusal, register, seenBy, workItem, dayFrom } from "./records";
import { planMap, reportPoint, riskAnswer, seedRiskPoints } from "./risk-points";
import { rulebookAnswer, seedRulebook } from "./rulebook";
import { revisions } from "./rulebook-packs";
import { decide, ruleRows } from "./rules";
import { keepFile, seed } from "./seed";
import { vocabulary } from "./vocabulary";

export interface MockRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  token?: string;
  ifMatch?: string;
  json?: unknown;
  file?: { name: string; mediaType: string; bytes: Uint8Array };
}
export interface MockAnswer {
  status: number;
  json?: unknown;
  bytes?: Uint8Array;
  type?: string;
}
const ok = (json: unknown, status = 200): MockAnswer => ({ status, json });
const problem = (status: number, type: string, detail: string): MockAnswer => ({ status, type: "application/problem+json", json: { type: `/problems/${type}`, status, detail } });
const text = (content: string): MockAnswer => ({ status: 200, bytes: new TextEncoder().encode(content), type: "text/csv;charset=utf-8" });

const BPMN = join(import.meta.dirname, "../../processes/src/main/resources/processes/rectification.bpmn");
const STEPS: Record<string, string> = { REGISTERED: "userTask_supplyFacts", GRADED: "userTask_submitPlan", PLAN_SUBMITTED: "userTask_reviewPlan", RECTIFYING: "userTask_rectify", SUBMITTED: "userTask_accept" };
const ADDRESSES: Record<string, Action> = { facts: "SUPPLY_FACTS", plan: "SUBMIT_PLAN", "plan-approval": "APPROVE_PLAN", "plan-rejection": "REJECT_PLAN", rectification: "RECTIFY", acceptance: "ACCEPT", rejection: "REJECT", dismissal: "DISMISS", reopening: "REOPEN" };
const PACK = { id: "determination/mem-order-10-2023", kind: "DETERMINATION", title: { zh: "工贸企业重大事故隐患判定标准", en: "Criteria for major hidden dangers in industry and trade" }, version: "1", validFrom: "2023-05-15", validTo: null, digest: "3f9c2a77e1b04d58a6c1e0f2b7d94c33" };
const notices = [
  { id: "1", at: new Date().toISOString(), kind: "OVERDUE", number: "HD-2026-000105", subject: { kind: "HIDDEN_DANGER" as "HIDDEN_DANGER" | "RULES", revision: null as string | null }, text: { zh: "隐患 HD-2026-000105 已逾期，请尽快整改。", en: "HD-2026-000105 is overdue." }, readAt: null as string | null },
  { id: "2", at: new Date(Date.now() - 9e7).toISOString(), kind: "REMINDER", number: "HD-2026-000101", subject: { kind: "HIDDEN_DANGER" as "HIDDEN_DANGER" | "RULES", revision: null as string | null }, text: { zh: "隐患 HD-2026-000101 等待验收。", en: "HD-2026-000101 awaits acceptance." }, readAt: new Date().toISOString() },
];

/** Answers as the service does, from memory. */
export function createBackend(): (request: MockRequest) => MockAnswer {
  records.clear();
  resetClaims();
  seed();
  seedHouses();
  seedRiskPoints();
  seedInspections();
  seedRulebook();
  return (request) => {
    if (request.path === "/client-configuration") return ok({ authority: "/mock-identity", clientId: "anlan-ui", demoUsers });
    if (request.path.startsWith("/public/notices/")) return given(publicNotice(request.path.split("/")[3] ?? "")) ?? problem(404, "declaration/unknown-notice", "没有这份公示。");
    if (request.path === "/public/listings") return ok({ items: [] });
    const me = people.find(({ username }) => request.token?.includes(`.${Buffer.from(username).toString("base64url")}.`));
    if (!me) return problem(401, "platform/login-needed", "请先登录。");
    const supervised = supervisionAnswer(request.path);
    if (supervised) return ok(supervised);
    return (request.path.startsWith("/hidden-dangers") ? record(request, me) : (inspectionAnswer(request, me) ?? reportingAnswer(request, me) ?? rulebookAnswer(request, me) ?? other(request, me))) ?? problem(404, "platform/not-found", "没有找到。");
  };
}

/** Nothing is listed, called or transferred in memory. */
function supervisionAnswer(path: string): object | undefined {
  if (/^\/hidden-dangers\/[^/]+\/supervision$/.test(path)) return { advice: { level: null, explanation: {} }, proceedings: [] };
  if (["/listings", "/interviews", "/enforcement-transfers"].includes(path)) return { items: [], total: 0 };
  if (path === "/supervision/work") return { count: 0, late: 0, total: 0, items: [] } satisfies SupervisionWork;
  return ["/committees", "/enforcement-transfers/discretion-pointers"].includes(path) ? { items: [] } : undefined;
}

function other({ method, path, query, json, file }: MockRequest, me: Me): MockAnswer | undefined {
  const mine = [...records.values()].filter((entry) => inScope(entry, me));
  const [, first, second, third] = path.split("/");
  switch (first) {
    case "me":
      return ok(me);
    case "vocabulary":
      return ok(second === "risk-grading" ? gradingTables : vocabulary);
    case "rechecks":
      return ok({ count: 0, items: [] });
    case "recheck-draws":
    case "possible-duplicates":
      return ok({ items: [] });
    case "determinations":
      return ok(decide(json as DeterminationRequest));
    case "risk-points":
    case "risk-gradings":
      return given(riskAnswer(method, path, query, json, me));
    case "risk-regradings":
      return ok({ items: [] });
    case "declarations":
      return given(declarationAct(second ?? "", third, json));
    case "units":
      return ok({ items: [] });
    case "enterprises": {
      if (second) return enterprise(method, second, third, json, me);
      const q = query.get("q") ?? "";
      return ok({ items: enterprises.filter(({ code, name, district }) => (name + code).includes(q) && (me.unit?.level === "ENTERPRISE" ? code === me.unit.code : me.unit?.path.includes(district?.code ?? ""))) });
    }
    case "catalogue": {
      const answer = catalogueAnswer(second, third, query);
      return answer ? ok(answer) : undefined;
    }
    case "districts":
      return ok({ items: districts.filter(({ code }) => me.unit?.level === "CITY" || me.unit?.path.includes(code)) } satisfies Districts);
    case "work": {
      const waiting = queueOf(mine, me, query);
      if (second === "queue") return ok(waiting);
      const done = mine.filter((entry) => entry.timeline.some(({ actor }) => actor.username === me.username)).map(workItem);
      const overdue = mine.filter(({ overdueSince }) => overdueSince !== null).map(workItem);
      return ok({ counts: { todo: waiting.counts.all, done: done.length, overdue: overdue.length }, urgency: waiting.counts, todo: waiting.items, next: null, done, overdue, rules: null } satisfies Work);
    }
    case "evidence":
      if (method === "POST" && file) return ok(keepFile(file.name, file.mediaType, file.bytes), 201);
      return files.has(second ?? "") ? { status: 200, bytes: files.get(second!)!.bytes, type: files.get(second!)!.evidence.mediaType } : undefined;
    case "rule-packs":
      return second ? ok({ ...PACK, complete: false, parameters: [], rows: ruleRows() }) : ok([{ ...PACK, rows: ruleRows().length }]);
    case "inspection-imports":
      if (method === "POST") return ok(second ? commitImport(second) : startImport(file?.name ?? "", new TextDecoder().decode(file?.bytes)), 202);
      if (second?.startsWith("template") || second === "example.csv") return text(TEMPLATE);
      return third === "errors.csv" ? text(ERRORS) : ok(importState(second ?? ""));
    case "notices": {
      const notice = notices.find(({ id }) => id === second);
      if (notice) notice.readAt = new Date().toISOString();
      return ok({ items: notices, next: null } satisfies NoticePage);
    }
    case "notification-preferences":
      return second ? problem(409, "notification/mail-off", "本系统尚未启用邮件发送，请联系管理员。") : ok(preferences(method, json));
    case "webhooks": {
      const answer = me.roles.includes("ADMIN") ? webhookAnswer(method, second, third, json) : undefined;
      return answer === undefined ? undefined : ok(answer, method === "POST" && !second ? 201 : 200);
    }
    case "audit":
      return me.roles.includes("AUDITOR") ? ok({ ok: true, entries: 1284, seals: 12, unsealed: 4, lastSeal: "12:9b1f0c2e77ad", brokenAt: null }) : problem(403, "platform/denied", "您没有权限查看审计。");
    default:
      return undefined;
  }
}

const given = (json: unknown): MockAnswer | undefined => (json === undefined ? undefined : ok(json));

function enterprise(method: string, code: string, part: string | undefined, json: unknown, me: Me): MockAnswer | undefined {
  if (part === "declarations") return given(declarationsOf(method, code, me));
  if (part === "risk-points") return ok(reportPoint(json as RiskReport, code, me.name), 201);
  if (part === "suggested-risk-points") return ok({ items: templates.filter(({ industry }) => industry === industryOf(code)).slice(0, 30), next: null });
  if (part === "level-changes") return ok({ items: [] });
  if (part === "risk-map") return ok(planMap(code, (houseAnswer("GET", code, "places", undefined, me) as Places).items));
  if (part !== "dossier") return given(houseAnswer(method, code, part, json, me));
  const detail = houseAnswer("GET", code, undefined, undefined, me) as EnterpriseDetail | undefined;
  return detail && ok(dossier(code, detail));
}

function record({ method, path, query, json, ifMatch }: MockRequest, me: Me): MockAnswer | undefined {
  const [, , number, part] = path.split("/");
  if (!number) return method === "POST" ? ok(seenBy(register(json as NewHiddenDanger, me), me), 201) : ok(list(query, me));
  const found = records.get(number);
  if (!found || !inScope(found, me)) return undefined;
  const action = ADDRESSES[part ?? ""];
  if (action) {
    if (ifMatch !== `"${found.version}"`) return problem(409, "hidden-danger/changed-meanwhile", "记录已被更新。");
    const reason = refusal(found, action, me);
    if (reason) return problem(403, "hidden-danger/illegal-transition", reason.zh);
    perform(found, action, json as object, me);
    return ok(seenBy(found, me));
  }
  const due = found.dueOn && { dueOn: found.dueOn, ...(found.plan && { plan: 1, standardDueOn: dayFrom(15) }), startedOn: found.foundOn, days: 15, unit: "WORKING_DAYS", row: { id: "DEADLINE-GEN-001", sentence: { zh: "一般隐患自下达整改通知起15个工作日内完成整改", en: "A general hidden danger is rectified within 15 working days of the order" }, basis: { regulation: "默认期限", clause: "第1行", verified: false, penalty: null } } };
  const active = STEPS[found.status];
  const atDesk = deskAnswer(found, part, me);
  if (atDesk) return atDesk;
  switch (part) {
    case undefined:
      return ok(seenBy(found, me));
    case "timeline":
      return ok({ items: found.timeline });
    case "documents":
      return ok({ items: [] });
    case "controls":
      return ok({ number, version: found.version, items: [], allowedActions: [] });
    case "progress":
      return ok({ number, version: found.version, every: null, nextDueOn: null, missed: [], costSoFar: null, items: [], why: null, allowed: false, reason: null });
    case "postponements":
      return ok({ number, version: found.version, dueOn: found.dueOn, deferredUntil: null, items: [], allowedActions: [] });
    case "closure":
      return ok({ number, version: found.version, episode: found.episode, causeNeeded: false, causes: [], rechecks: [], ends: [], rule: null, allowedActions: [] });
    case "duplicates":
      return ok({ number, version: found.version, possible: [], merged: [], into: null, allowedActions: [] });
    case "objections":
      return ok({ number, version: found.version, until: null, why: null, objections: [], allowedActions: [] });
    case "explanation":
      return ok({ decisions: found.decisions, deadline: due });
    case "replay":
      return replayed(found.decisions.at(-1), due, (json as { revision?: string } | undefined)?.revision);
    case "ladder":
      return ok(ladder(found));
    case "process":
      return ok({ bpmn: readFileSync(BPMN, "utf8"), active: active ? [active] : [], completed: ["startEvent_registered", "gateway_level"] });
    default:
      return undefined;
  }
}

/** What is overdue was urged; nothing else was done. */
function ladder(found: HiddenDanger): LadderView {
  const row = { id: "督办-4", sentence: { zh: "一般事故隐患逾期满三个工作日：催办", en: "A general hidden danger is three working days overdue: urge" }, basis: { regulation: "逾期督办阶梯（推荐做法）", clause: "催办（推荐做法）", verified: false, penalty: null } };
  const checks = [{ attribute: "workingDaysOver", attributeLabels: { zh: "逾期天数（工作日）", en: "days overdue (working days)" }, operator: ">=", wanted: { zh: "3 天", en: "3 天" }, actual: 3, truth: "TRUE" as const }];
  const urged = { step: "URGE" as const, duty: "RECTIFICATION", row: row.id, occurrence: 1, level: null, audience: ["ENTERPRISE_SAFETY_MANAGER" as const, "SUPERVISOR" as const], overtaken: 0, fellAt: found.overdueSince ?? "", takenAt: found.overdueSince ?? "", easedAt: null, why: { row, checks, on: found.foundOn, packId: "escalation/default", packVersion: "1", layers: [], publication: 0 } };
  const late = found.overdueSince !== null;
  return { number: found.number, episode: found.dueOn ? 1 : 0, rung: late ? "URGE" : null, begunAt: found.registeredAt, overAt: found.closedAt, nextLookAt: null, steps: late ? [urged] : [], upcoming: [{ step: "INTERVIEW", duty: "RECTIFICATION", row: "督办-9", sentence: { zh: "逾期满七日：约谈企业主要负责人", en: "Seven days overdue: interview the principal of the enterprise" }, at: found.registeredAt, checks }], conditional: [] };
}

/** By other rules as it was decided: the mock knows one law. */
function replayed(decision: object | undefined, deadline: object | null | "", revision: string | undefined): MockAnswer {
  const other = revision && revisions.get(revision)?.revision;
  if (revision && !other) return problem(404, "rulebook/unknown", "没有这个规则版本");
  return ok({ same: true, decision, other: other ? { deadline: deadline || null, then: { revision, reference: `${other.packId}@${other.version}`, asOf: (decision as { on: string }).on, criteria: [], decision, deadline: deadline || null } } : null });
}

function list(query: URLSearchParams, me: Me) {
  const is = (name: "status" | "level" | "industry" | "source", value: string | null) => !query.get(name) || query.get(name)!.split(",").includes(value ?? "");
  const q = query.get("q") ?? "";
  const items = [...records.values()]
    .filter((entry) => inScope(entry, me))
    .filter((entry) => is("status", entry.status) && is("level", entry.level) && is("industry", entry.industry) && is("source", entry.source))
    .filter((entry) => [null, entry.district.code].includes(query.get("district")) && [null, entry.enterprise.code].includes(query.get("enterprise")))
    .filter((entry) => !query.get("overdue") || (query.get("overdue") === "true") === (entry.overdueSince !== null))
    .filter((entry) => (entry.number + entry.title + entry.enterprise.name).includes(q))
    .map((entry) => ({ ...workItem(entry), source: entry.source, industry: entry.industry, foundOn: entry.foundOn, rung: null }));
  return { items, next: null } satisfies RegisterPage;
}
