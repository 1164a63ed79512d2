import { get, post, sessionPerson, upload } from "../../../api/client";
import { NO_ANSWER, Problem, problemText } from "../../../api/errors";
import type { Me, StoredEvidence } from "../../../api/types";
import type { AnswerOutcome, NewAnswer } from "../../../api/types";
import { announceChange } from "./changes";
import type { Entry } from "./database";
import { entriesOf, markRefused, markSent, markTried, photoIsUp, photoOf } from "./queue";

/** Why sending stopped: nothing left, no service, or the login is over or somebody else's. */
export type SyncEnd = "DONE" | "UNREACHABLE" | "LOGIN_NEEDED";

const LOCK = "anlan-inspections-sync";
const BUSY = [NO_ANSWER, 408, 425, 429];
const unreachable = (problem: Problem) => BUSY.includes(problem.status) || problem.status >= 500;

async function evidenceOf(entry: Entry): Promise<string[]> {
  const digests: string[] = [];
  for (const id of entry.answer?.photos ?? []) {
    const photo = await photoOf(id);
    if (!photo) continue;
    if (!photo.sha256 && photo.bytes) {
      const stored = await upload<StoredEvidence>("/evidence", new File([photo.bytes], photo.name, { type: photo.mediaType }));
      await photoIsUp(id, stored.sha256);
      digests.push(stored.sha256);
    } else if (photo.sha256) digests.push(photo.sha256);
  }
  return digests;
}

async function send(entry: Entry): Promise<AnswerOutcome | null> {
  if (!entry.answer) {
    await post(`/inspections/${entry.inspection}/completion`);
    return null;
  }
  const { riskPoint, measure, value, note } = entry.answer;
  const answer: NewAnswer = { id: entry.id, riskPoint, measure, value, note, evidence: await evidenceOf(entry), answeredAt: entry.at };
  const { answers } = await post<{ answers: AnswerOutcome[] }>(`/inspections/${entry.inspection}/answers`, { answers: [answer] });
  return answers[0] ?? null;
}

const WORDS = { offline: "", denied: "403", missing: "404", broken: "" };

/** One after the other: what was answered first arrives first. A refusal is kept with its reason and holds up nobody but its own inspection's completion. */
async function sendAll(owner: string, samePerson: () => Promise<boolean>): Promise<SyncEnd> {
  const passed = new Set<number>();
  for (;;) {
    const entries = await entriesOf(owner);
    const next = entries.find(({ state, seq }) => state === "WAITING" && !passed.has(seq));
    if (!next) return "DONE";
    passed.add(next.seq);
    const held = next.answer === null && entries.some(({ inspection, state, answer }) => inspection === next.inspection && state === "REFUSED" && answer !== null);
    if (held) continue;
    if (!(await samePerson())) return "LOGIN_NEEDED";
    if (!(await markTried(next.seq))) continue;
    try {
      await markSent(next, await send(next));
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 401) return "LOGIN_NEEDED";
      if (unreachable(failure)) return "UNREACHABLE";
      await markRefused(next, problemText(failure, WORDS) || String(failure.status));
    }
  }
}

/**
 * Sends what waits of the person whom the service itself names now, so that nobody's answers go out under another name;
 * when the login changes on the way, sending stops. Only one page of the browser sends at a time.
 */
export async function sync(): Promise<SyncEnd> {
  const person = await sessionPerson();
  if (person === undefined) return "LOGIN_NEEDED";
  const work = async (): Promise<SyncEnd> => {
    try {
      const { username } = await get<Me>("/me");
      return await sendAll(username, async () => (await sessionPerson()) === person);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      return failure.status === 401 ? "LOGIN_NEEDED" : "UNREACHABLE";
    } finally {
      announceChange();
    }
  };
  return navigator.locks ? navigator.locks.request(LOCK, work) : work();
}
