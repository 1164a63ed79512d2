import type { Labels, Recheck } from "../../api/types";

/** Which of the words for a look after the closure fits. */
export function recheckState({ result, waits, due }: Recheck): string {
  if (result) return result;
  if (!waits) return "void";
  return due ? "due" : "waits";
}

interface RuleSentence {
  pack: string;
  row: string;
  sentence: Labels;
}

/** Which row of which pack gave the answer, as the explanation tells. */
export function ruleSentence(explanation: Record<string, unknown> | null | undefined): RuleSentence | null {
  const row = explanation?.row as { id: string; sentence: Labels } | undefined;
  return row ? { pack: String(explanation?.packId), row: row.id, sentence: row.sentence } : null;
}

/** Draws again: the numbers in the order of the SHA-256 of seed and number, as many of the first as were drawn. */
export async function drawAgain(seed: string, population: string[], count: number): Promise<string[]> {
  const hashed = await Promise.all(
    population.map(async (number) => {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${seed}|${number}`));
      return { number, hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
    }),
  );
  hashed.sort((one, other) => (one.hash < other.hash ? -1 : 1));
  return hashed.slice(0, count).map(({ number }) => number).sort();
}
