import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Recheck } from "../src/api/types";
import { drawAgain, recheckState, ruleSentence } from "../src/features/hidden-dangers/recheck-words";

const population = Array.from({ length: 40 }, (_, index) => `HD-2026-${String(index + 1).padStart(6, "0")}`);
const seed = "0123456789abcdef0123456789abcdef";

it("draws the same numbers from the same seed and pot, whoever draws", async () => {
  const byHand = [...population]
    .map((number) => ({ number, hash: createHash("sha256").update(`${seed}|${number}`).digest("hex") }))
    .sort((one, other) => one.hash.localeCompare(other.hash))
    .slice(0, 2)
    .map(({ number }) => number)
    .sort();
  expect(await drawAgain(seed, population, 2)).toEqual(byHand);
  expect(await drawAgain(seed, [...population].reverse(), 2)).toEqual(byHand);
  expect(await drawAgain("f".repeat(32), population, 2)).not.toEqual(byHand);
});

it("says whether a recheck is ahead, due, void or done", () => {
  const one = { result: null, waits: true, due: false } as Recheck;
  expect(recheckState(one)).toBe("waits");
  expect(recheckState({ ...one, due: true })).toBe("due");
  expect(recheckState({ ...one, waits: false })).toBe("void");
  expect(recheckState({ ...one, waits: false, result: "RECURRED" })).toBe("RECURRED");
});

it("names the row of the rule, or none", () => {
  expect(ruleSentence(null)).toBeNull();
  expect(ruleSentence({ packId: "routing/recheck", row: { id: "复查-1", sentence: { zh: "甲", en: "a" } } })).toEqual({ pack: "routing/recheck", row: "复查-1", sentence: { zh: "甲", en: "a" } });
});
