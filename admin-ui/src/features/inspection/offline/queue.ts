import type { AnswerOutcome } from "../../../api/types";
import { announceChange } from "./changes";
import { asked, type Draft, type Entry, type KeptPhoto, within } from "./database";

type NewEntry = Omit<Entry, "seq">;
const newEntry = (owner: string, inspection: string, answer: Draft | null, at: string): NewEntry => ({
  id: crypto.randomUUID(),
  owner,
  inspection,
  answer,
  at,
  attempts: 0,
  state: "WAITING",
  reason: null,
  outcome: null,
});
const sameQuestion = (one: Entry, inspection: string, answer: Draft) =>
  one.inspection === inspection && one.answer?.riskPoint === answer.riskPoint && one.answer.measure === answer.measure;

/**
 * Puts an answer at the end of the queue. An earlier one to the same question that nobody has tried to send yet gives
 * way; one that may have arrived stays, and the later answer corrects it.
 */
export async function enqueueAnswer(owner: string, inspection: string, answer: Draft, at = new Date().toISOString()): Promise<string> {
  const entry = newEntry(owner, inspection, answer, at);
  await within(["entries", "photos"], "readwrite", async (of) => {
    const mine = await asked<Entry[]>(of("entries").index("owner").getAll(owner));
    for (const old of mine.filter((one) => sameQuestion(one, inspection, answer) && (one.state === "REFUSED" || (one.state === "WAITING" && one.attempts === 0)))) {
      for (const photo of old.answer?.photos ?? []) if (!answer.photos.includes(photo)) of("photos").delete(photo);
      of("entries").delete(old.seq);
    }
    await asked(of("entries").add(entry));
  });
  announceChange();
  return entry.id;
}

/** Once per inspection: a second press changes nothing. */
export async function enqueueCompletion(owner: string, inspection: string, at = new Date().toISOString()): Promise<void> {
  await within(["entries"], "readwrite", async (of) => {
    const mine = await asked<Entry[]>(of("entries").index("owner").getAll(owner));
    const already = mine.find((one) => one.inspection === inspection && one.answer === null && one.state !== "SENT");
    if (already) of("entries").delete(already.seq);
    await asked(of("entries").add(newEntry(owner, inspection, null, at)));
  });
  announceChange();
}

export async function keepPhoto(owner: string, photo: { name: string; mediaType: string; bytes: ArrayBuffer }): Promise<string> {
  const id = crypto.randomUUID();
  await within(["photos"], "readwrite", (of) => asked(of("photos").put({ ...photo, id, owner, sha256: null } satisfies KeptPhoto)));
  return id;
}

export async function photoOf(id: string): Promise<KeptPhoto | undefined> {
  return within(["photos"], "readonly", (of) => asked<KeptPhoto | undefined>(of("photos").get(id)));
}

export async function photoIsUp(id: string, sha256: string): Promise<void> {
  await within(["photos"], "readwrite", async (of) => {
    const photo = await asked<KeptPhoto | undefined>(of("photos").get(id));
    if (photo) await asked(of("photos").put({ ...photo, sha256 }));
  });
}

/** Everything of one person, in the order it was made. Nobody is ever given somebody else's. */
export async function entriesOf(owner: string): Promise<Entry[]> {
  const entries = await within(["entries"], "readonly", (of) => asked<Entry[]>(of("entries").index("owner").getAll(owner)));
  return entries.sort((a, b) => a.seq - b.seq);
}

/** How much other people have left unsent on this phone. */
export async function unsentOfOthers(owner: string): Promise<number> {
  const all = await within(["entries"], "readonly", (of) => asked<Entry[]>(of("entries").getAll()));
  return all.filter((entry) => entry.owner !== owner && entry.state !== "SENT").length;
}

async function change(seq: number, apply: (entry: Entry) => Entry): Promise<void> {
  await within(["entries"], "readwrite", async (of) => {
    const entry = await asked<Entry | undefined>(of("entries").get(seq));
    if (entry) await asked(of("entries").put(apply(entry)));
  });
  announceChange();
}

/** From now on it may have arrived, whatever happens to the answer of the service. False when it has gone meanwhile. */
export async function markTried(seq: number): Promise<boolean> {
  return within(["entries"], "readwrite", async (of) => {
    const entry = await asked<Entry | undefined>(of("entries").get(seq));
    if (!entry || entry.state !== "WAITING") return false;
    await asked(of("entries").put({ ...entry, attempts: entry.attempts + 1 }));
    return true;
  });
}

export async function markSent(entry: Entry, outcome: AnswerOutcome | null): Promise<void> {
  await change(entry.seq, (old) => ({ ...old, state: "SENT", reason: null, outcome }));
  await within(["photos"], "readwrite", async (of) => {
    for (const id of entry.answer?.photos ?? []) {
      const photo = await asked<KeptPhoto | undefined>(of("photos").get(id));
      if (photo?.sha256) await asked(of("photos").put({ ...photo, bytes: null })); // the service has it
    }
  });
}

export const markRefused = (entry: Entry, reason: string) => change(entry.seq, (old) => ({ ...old, state: "REFUSED", reason }));

export const tryAgain = (entry: Entry) => change(entry.seq, (old) => ({ ...old, state: "WAITING", reason: null }));

/** Only a person gives up what was refused. */
export async function discard(entry: Entry): Promise<void> {
  await within(["entries", "photos"], "readwrite", async (of) => {
    const others = (await asked<Entry[]>(of("entries").getAll())).filter(({ seq }) => seq !== entry.seq);
    const needed = new Set(others.flatMap(({ answer }) => answer?.photos ?? []));
    for (const photo of entry.answer?.photos ?? []) if (!needed.has(photo)) of("photos").delete(photo);
    await asked(of("entries").delete(entry.seq));
  });
  announceChange();
}

/** What has arrived and is in the inspection that was just read need not be kept. */
export async function forgetSent(owner: string, inspection: string, known: (answer: string) => boolean): Promise<void> {
  const gone = (await entriesOf(owner)).filter((entry) => entry.inspection === inspection && entry.state === "SENT" && (entry.answer === null || known(entry.id)));
  for (const entry of gone) await discard(entry);
}
