import type { Claim, Desk, DeskAct, Me, Photographs, QueuePage, RuleReason, Urgency, WorkItem } from "../src/api/types";
import { type MockRecord, waitsFor, workItem } from "./records";

const URGENCIES: Urgency[] = ["OVERDUE", "TODAY", "SOON", "NORMAL"];
const claims = new Map<string, { username: string; name: string; since: string }>();

const reason = (packId: string, id: string, zh: string, en: string): RuleReason => ({
  row: { id, sentence: { zh, en }, basis: { regulation: "推荐做法", clause: "推荐值", verified: false, penalty: null } },
  checks: [],
  packId,
  packVersion: "1",
  layers: [],
  publication: 1,
});
const RANKS: Record<Urgency, RuleReason> = {
  OVERDUE: reason("routing/urgency", "急-2", "整改期限已过：超期", "The last day of the rectification has passed: overdue"),
  TODAY: reason("routing/urgency", "急-4", "距整改期限一个工作日以内：今日办", "One working day or less is left: today"),
  SOON: reason("routing/urgency", "急-11", "重大事故隐患：近日办", "A major hidden danger: soon"),
  NORMAL: reason("routing/urgency", "急-12", "一般事故隐患，时限尚宽：按序办", "A general hidden danger with time left: in its turn"),
};
const PHRASES: [DeskAct, string, string, string][] = [
  ["ACCEPT", "用语-7", "经核查，整改措施已落实，隐患已消除，同意通过。", "Checked: the measures are in place and the hidden danger is gone. Passed."],
  ["REJECT", "用语-11", "隐患未完全消除，请继续整改后重新提交。", "It is not fully gone. Go on rectifying and submit again."],
  ["APPROVE_PLAN", "用语-1", "方案目标明确、措施可行，同意按方案实施。", "The plan has clear aims and workable measures. Agreed."],
  ["REJECT_PLAN", "用语-4", "未明确资金来源和责任人，请补充后重新提交。", "Funds and the person responsible are not settled. Add them and submit again."],
];

export function resetClaims(): void {
  claims.clear();
}

const claimOf = (number: string, me: Me): Claim | null => {
  const found = claims.get(number);
  return found ? { by: found.username, name: found.name, since: found.since, until: new Date(Date.parse(found.since) + 8 * 3_600_000).toISOString(), mine: found.username === me.username } : null;
};

function ranked(record: MockRecord, me: Me): WorkItem {
  const urgency: Urgency = record.overdueSince ? "OVERDUE" : record.level === "MAJOR" ? "SOON" : "NORMAL";
  return { ...workItem(record), urgency, why: RANKS[urgency], claim: claimOf(record.number, me) };
}

/** What waits for somebody, the most urgent first. */
export function queueOf(mine: MockRecord[], me: Me, query: URLSearchParams): QueuePage {
  const all = mine
    .filter((entry) => waitsFor(entry, me))
    .map((entry) => ranked(entry, me))
    .sort((one, other) => URGENCIES.indexOf(one.urgency!) - URGENCIES.indexOf(other.urgency!));
  const count = (urgency: Urgency) => all.filter((item) => item.urgency === urgency).length;
  const items = all.filter(({ urgency }) => !query.get("urgency") || urgency === query.get("urgency"));
  return { counts: { all: all.length, overdue: count("OVERDUE"), today: count("TODAY"), soon: count("SOON"), normal: count("NORMAL") }, items, next: null };
}

/** What is done at the desk about one record; undefined for other parts of it. */
export function deskAnswer(record: MockRecord, part: string | undefined, me: Me): { status: number; json?: unknown } | undefined {
  const { number } = record;
  switch (part) {
    case "desk": {
      const waits = waitsFor(record, me);
      const texts = PHRASES.map(([act, id, zh, en]) => ({ act, use: "PHRASE" as const, text: { zh, en }, why: reason("routing/words", id, zh, en) }));
      return { status: 200, json: { number, task: waits ? workItem(record).task : null, claim: claimOf(number, me), texts: waits ? texts : [] } satisfies Desk };
    }
    case "photographs": {
      const pictures = record.evidence.filter(({ mediaType }) => mediaType.startsWith("image/"));
      const items = pictures.map(({ sha256, phase, uploadedAt, by }) => ({ sha256, round: phase === "AFTER" ? 1 : 0, uploadedAt, by, takenAt: null, place: null, signs: [] }));
      return { status: 200, json: { items } satisfies Photographs };
    }
    case "claim":
    case "claim-takeover":
      claims.set(number, { username: me.username, name: me.name, since: new Date().toISOString() });
      return { status: 200, json: claimOf(number, me) };
    case "claim-release":
      claims.delete(number);
      return { status: 204 };
    default:
      return undefined;
  }
}
