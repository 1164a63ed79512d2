import { randomUUID } from "node:crypto";
import type { Me, Role } from "../src/api/types";
import type { Cells, DraftLine, DraftRow, PackOverview, ReleaseAction, Revision, RevisionState, RuleDecision, SheetName } from "../src/features/rulebook/draft-types";
import { needsLawyers } from "../src/features/rulebook/turns";
import type { MockAnswer, MockRequest } from "./backend";
import { difference, findings, overlaid, sentence } from "./rulebook-checks";
import { trialAnswer, trials } from "./rulebook-trials";
import { addRevision, contentOf, copied, linesOf, type MockRevision, publications, revisions, ruleVocabulary, seedRulebook } from "./rulebook-packs";

export { seedRulebook };
const ok = (json: unknown, status = 200): MockAnswer => ({ status, json });
const refused = (status: number, type: string, detail: string, more: object = {}): MockAnswer => ({ status, type: "application/problem+json", json: { type: `/problems/${type}`, status, detail, ...more } });
const READERS = ["RULE_AUTHOR", "RULE_REVIEWER", "RULE_LEGAL", "RULE_APPROVER", "AUDITOR", "CITY_REGULATOR", "DISTRICT_REGULATOR"];
const OPEN: RevisionState[] = ["DRAFT", "RETURNED", "IN_REVIEW", "LEGAL_REVIEW", "IN_APPROVAL", "APPROVED"];
const has = (me: Me, role: string) => me.roles.includes(role as Role);
const all = () => [...revisions.values()];
const of = (packId: string) => all().filter(({ revision }) => revision.packId === packId).sort((left, right) => right.revision.version - left.revision.version);
const editable = ({ state }: Revision) => state === "DRAFT" || state === "RETURNED";

export function rulebookAnswer({ method, path, query, json, ifMatch }: MockRequest, me: Me): MockAnswer | undefined {
  const [, root, part, first = "", second = "", third, fourth] = path.split("/");
  if (root !== "rulebook") return undefined;
  if (!READERS.some((role) => has(me, role))) return refused(403, "platform/denied", "您没有权限查看。");
  if (part === "declarations") return ok({ items: [] });
  if (part === "vocabulary") return ok(ruleVocabulary);
  if (part === "publications") return ok({ items: publications });
  if (part === "packs" && !first) return ok({ items: [...new Set(all().map(({ revision }) => revision.packId))].map(overview) });
  if (part === "packs") return pack(`${first}/${second}`, third, json as { reason?: string; to?: string | null; industries?: string[] }, me);
  if (part === "simulations") return trialAnswer(first, second) ?? refused(404, "rulebook/unknown-simulation", "没有这次试算，或不在您的管辖范围内");
  const found = revisions.get(first);
  if (!found) return refused(404, "rulebook/unknown", "没有这个规则版本");
  if (!second) return ok({ revision: found.revision, allowedActions: actions(found, me), decisions: found.decisions, comments: found.comments });
  if (second === "rows") return rows(found, method, third, fourth, json as { key?: string; sheet?: SheetName; after?: string | null; cells?: Cells }, ifMatch, me);
  return reading(found, method, second, query, json as Record<string, unknown>, me) ?? acting(found, second, json as { agreed?: boolean; opinion?: string; reason?: string; note?: string; effectiveAt?: string | null }, me);
}

function overview(packId: string): PackOverview {
  const versions = of(packId).map(({ revision }) => revision);
  const live = versions.find(({ state }) => state === "LIVE");
  const { kind, title, layerOf, jurisdiction, industries } = live ?? versions[0]!;
  return { id: packId, kind, title, layerOf, jurisdiction, industries, liveVersion: live?.version ?? null, liveRevision: live?.id ?? null, layers: [...new Set(all().filter(({ revision }) => revision.layerOf === packId).map(({ revision }) => revision.packId))], underWay: versions.filter(({ state }) => OPEN.includes(state) || state === "SCHEDULED") };
}

function pack(id: string, act: string | undefined, json: { reason?: string; to?: string | null; industries?: string[] }, me: Me): MockAnswer {
  const versions = of(id);
  const live = versions.find(({ revision }) => revision.state === "LIVE");
  if (versions.length === 0) return refused(404, "rulebook/unknown-pack", "没有这个规则集");
  const author = has(me, "RULE_AUTHOR");
  const city = me.unit?.level === "CITY";
  if (act === "applicable") return ok({ packId: id, district: "", industry: null, on: "", row: null, layers: live ? [{ packId: id, version: live.revision.version, revision: live.revision.id, title: live.revision.title, layer: false, jurisdiction: live.revision.jurisdiction, industries: [], publication: 1, lawSince: live.revision.createdAt, since: "2023-05-15", until: null, reason: { zh: "基础规则，适用于全国", en: "The base, for the whole country." } }] : [] });
  if (act === "rows") return ok({ packId: id, revision: live?.revision.id, version: live?.revision.version, days: 90, counted: true, upToDate: true, dead: 0, items: [] });
  if (act === undefined) return ok({ pack: overview(id), versions: versions.map(({ revision }) => revision), publications: publications.filter(({ packId }) => packId === id), mayDraft: author && city && !!live, mayLayer: author && !live?.revision.layerOf, mayRollBack: has(me, "RULE_APPROVER") && versions.length > 1 && !!live });
  if (!live) return refused(409, "rulebook/nothing-to-roll-back", "没有现行版本");
  if (act === "rollback") {
    const back = versions.find(({ revision }) => (json.to ? revision.id === json.to : revision.state === "SUPERSEDED"));
    if (!back) return refused(409, "rulebook/nothing-to-roll-back", "该规则集没有可回退的版本");
    live.revision.state = "ROLLED_BACK";
    back.revision.state = "LIVE";
    published(back.revision, "ROLLBACK", json.reason ?? "", new Date().toISOString(), me);
    return ok(back.revision);
  }
  const layer = act === "layers";
  const packId = layer ? `${id}-${me.unit?.code ?? ""}` : id;
  const made = addRevision({ packId, version: (of(packId)[0]?.revision.version ?? 0) + 1, kind: live.revision.kind, title: live.revision.title, state: "DRAFT", origin: "AUTHORED", scope: me.unit?.path ?? "", layerOf: layer ? id : live.revision.layerOf, jurisdiction: layer ? (me.unit?.code ?? "") : live.revision.jurisdiction, industries: json?.industries ?? [], basedOn: live.revision.id, author: me.username, authorName: me.name }, copied(live.sheets));
  if (layer) made.sheets.filter(({ name }) => name !== "HEADER").forEach((sheet) => (sheet.rows = []));
  return ok(made.revision, 201);
}

function actions({ revision, decisions }: MockRevision, me: Me): ReleaseAction[] {
  const own = revision.author === me.username;
  const again = decisions.some(({ by, round, step }) => by === me.username && round === revision.round && step !== "SUBMISSION");
  const judge = (state: RevisionState, role: string, action: ReleaseAction) => (revision.state === state && has(me, role) && !own && !again ? [action] : []);
  const open = OPEN.includes(revision.state);
  return [
    ...(editable(revision) && own ? (["WRITE", "SUBMIT"] as const) : []),
    ...judge("IN_REVIEW", "RULE_REVIEWER", "REVIEW"), ...judge("LEGAL_REVIEW", "RULE_LEGAL", "LEGAL_REVIEW"), ...judge("IN_APPROVAL", "RULE_APPROVER", "APPROVE"),
    ...(revision.state === "APPROVED" && has(me, "RULE_APPROVER") ? (["PUBLISH"] as const) : []),
    ...(open && (own || has(me, "RULE_APPROVER")) ? (["WITHDRAW"] as const) : []),
    ...(open && me.roles.some((role) => role.startsWith("RULE_")) ? (["COMMENT"] as const) : []),
  ];
}

function reading(found: MockRevision, method: string, what: string, query: URLSearchParams, json: Record<string, unknown> | undefined, me: Me): MockAnswer | undefined {
  const typed = () => overlaid(found, (json?.lines ?? []) as DraftLine[]);
  switch (what) {
    case "sheets":
      return ok(contentOf(found));
    case "changes":
      return ok({ changes: found.revision.changes, state: found.revision.state, rows: found.sheets.flatMap(({ rows: lines }) => lines).filter(({ key }) => (found.counter.get(key) ?? 0) > Number(query.get("since"))), present: [...found.present.values()] });
    case "presence":
      found.present.set(me.username, { username: me.username, name: me.name, row: (json?.row as string) ?? null, column: (json?.column as string) ?? null, at: new Date().toISOString() });
      return ok({ items: [...found.present.values()] });
    case "simulations":
    case "point-simulations":
    case "shadow-runs":
      return trials(found, what, method, json as { months?: number; days?: number } | undefined, me);
    case "conflicts":
      return ok({ items: found.lost });
    case "checks": {
      const list = findings(typed());
      const count = (severity: string) => list.filter((one) => one.severity === severity).length;
      return ok({ findings: list, errors: count("ERROR"), warnings: count("WARNING") });
    }
    case "sentences":
      return ok({ items: linesOf(typed(), "ROWS").map((row) => ({ key: row.key, sentence: sentence(found, row) })) });
    case "example-runs": {
      const items = linesOf(typed(), "EXAMPLES").map(({ key, cells }) => ({ key, rowId: cells.row ?? "", note: cells.note ?? "", expected: cells.expectation ?? "", actual: cells.expectation ?? "", passed: true }));
      return ok({ items, passed: items.length, failed: 0 });
    }
    case "difference": {
      const before = revisions.get(query.get("from") ?? found.revision.basedOn ?? "") ?? found;
      return ok({ earlier: before.revision, later: found.revision, changes: difference(before, found) });
    }
    case "coverage":
      return ok({ rows: linesOf(found, "ROWS").map(({ key, cells }) => ({ key, rowId: cells.id ?? "", fires: 1, silent: 1, asks: 0, whole: true, conditions: [] })), whole: linesOf(found, "ROWS").length, tried: 0, unnoticed: [] });
    case "steps":
      return ok({ on: new Date().toISOString().slice(0, 10), answer: null, answerKey: null, sure: true, unread: [], rows: linesOf(typed(), "ROWS").map((row) => ({ key: row.key, rowId: row.cells.id ?? "", factRef: null, standing: "NO_SUCH_FACT", why: { zh: "演示数据不判定", en: "The mock decides nothing." }, answers: null, checks: [] })) });
    case "drl":
      return refused(409, "rulebook/no-drl", "演示数据中的规则没有文本形式");
    case "comments":
      found.comments.push({ id: randomUUID(), round: found.revision.round, row: (json?.row as string) ?? null, rowId: found.sheets.flatMap(({ rows: lines }) => lines).find(({ key }) => key === json?.row)?.cells.id ?? null, text: String(json?.text), by: me.username, byName: me.name, at: new Date().toISOString() });
      return ok(found.comments.at(-1), 201);
    default:
      return undefined;
  }
}

function acting(found: MockRevision, act: string, json: { agreed?: boolean; opinion?: string; reason?: string; note?: string; effectiveAt?: string | null }, me: Me): MockAnswer | undefined {
  const { revision } = found;
  const decided = (step: RuleDecision["step"], outcome: RuleDecision["outcome"], opinion: string | undefined) =>
    found.decisions.push({ round: revision.round, step, outcome, digest: "0".repeat(64), by: me.username, byName: me.name, at: new Date().toISOString(), opinion: opinion ?? null, warnings: [] });
  const judged = (step: RuleDecision["step"], next: RevisionState) => {
    decided(step, json.agreed ? "APPROVED" : "RETURNED", json.opinion);
    revision.state = json.agreed ? next : "RETURNED";
  };
  const acts: Record<string, () => void> = {
    submission: () => {
      revision.round += 1;
      decided("SUBMISSION", "SUBMITTED", json.note);
      revision.state = "IN_REVIEW";
    },
    review: () => judged("REVIEW", needsLawyers(revision.kind) ? "LEGAL_REVIEW" : "IN_APPROVAL"),
    "legal-review": () => judged("LEGAL_REVIEW", "IN_APPROVAL"),
    approval: () => judged("APPROVAL", "APPROVED"),
    withdrawal: () => (revision.state = "WITHDRAWN"),
    publication: () => {
      if (json.effectiveAt) revision.state = "SCHEDULED";
      else {
        of(revision.packId).filter((one) => one.revision.state === "LIVE").forEach((one) => (one.revision.state = "SUPERSEDED"));
        revision.state = "LIVE";
      }
      published(revision, "PUBLISH", json.reason ?? "", json.effectiveAt ?? new Date().toISOString(), me);
    },
  };
  if (!acts[act]) return undefined;
  if (act === "submission" && findings(found).some(({ severity }) => severity === "ERROR")) return refused(422, "rulebook/not-ready", "规则内容有误，请逐项改正");
  acts[act]();
  revision.recordVersion += 1;
  return ok(revision);
}

function published(revision: Revision, kind: "PUBLISH" | "ROLLBACK", reason: string, effectiveAt: string, me: Me): void {
  publications.unshift({ number: publications.length + 1, packId: revision.packId, revision: revision.id, version: revision.version, kind, districts: [], effectiveAt, at: new Date().toISOString(), by: me.username, byName: me.name, reason });
}

function rows(found: MockRevision, method: string, key: string | undefined, act: string | undefined, json: { key?: string; sheet?: SheetName; after?: string | null; cells?: Cells } | undefined, ifMatch: string | undefined, me: Me): MockAnswer {
  if (!has(me, "RULE_AUTHOR")) return refused(403, "platform/denied", "您没有权限进行此操作。");
  if (!editable(found.revision)) return refused(409, "rulebook/no-draft", "该版本已不是草稿，不能修改");
  const touched = (row: DraftRow) => {
    row.version += 1;
    row.changedBy = me.username;
    row.changedAt = new Date().toISOString();
    found.revision.changes += 1;
    found.counter.set(row.key, found.revision.changes);
    return ok(row);
  };
  if (!key) {
    const sheet = found.sheets.find(({ name }) => name === json?.sheet)!;
    const index = linesOf(found, sheet.name).findIndex((row) => row.key === json?.after);
    const list = linesOf(found, sheet.name);
    const from = index < 0 ? (list[0]?.position ?? 1) - 1 : list[index]!.position;
    const row: DraftRow = { key: json?.key ?? randomUUID(), sheet: sheet.name, position: (from + (index < 0 ? from : (list[index + 1]?.position ?? from + 2))) / 2, cells: json?.cells ?? {}, version: 0, changedBy: "", changedAt: "", deleted: false };
    sheet.rows.push(row);
    return touched(row);
  }
  const row = found.sheets.flatMap(({ rows: lines }) => lines).find((one) => one.key === key);
  if (!row) return refused(404, "rulebook/unknown-row", "草稿中没有这一行");
  if (ifMatch !== `"${row.version}"` && json?.cells) found.lost.unshift({ row: key, cells: json.cells, seenVersion: Number(ifMatch?.replaceAll('"', "")), foundVersion: row.version, by: me.username, at: new Date().toISOString() });
  if (ifMatch !== `"${row.version}"`) return refused(409, "rulebook/row-changed", `该行已被 ${row.changedBy} 修改`, { found: row });
  if (method === "PUT" && !act && json?.cells) row.cells = json.cells;
  if (method === "DELETE") row.deleted = true;
  if (act === "restoration") row.deleted = false;
  if (act === "position") {
    const others = linesOf(found, row.sheet).filter((other) => other.key !== row.key);
    const index = others.findIndex((other) => other.key === json?.after);
    const from = index < 0 ? (others[0]?.position ?? 1) - 1 : others[index]!.position;
    row.position = (from + (index < 0 ? from : (others[index + 1]?.position ?? from + 2))) / 2;
  }
  return touched(row);
}
