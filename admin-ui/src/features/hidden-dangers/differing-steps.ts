import type { Decision, StepRow } from "../../api/types";

/** What of a stored answer names the rules it came from. */
export type StoredAnswer = Pick<Decision, "packId" | "packVersion" | "layers">;

/** The version of a pack, or of a layer, that a stored answer rests on. */
export const versionUsed = (pack: string, of: StoredAnswer): string | undefined => (of.packId === pack ? of.packVersion : of.layers.find(({ packId }) => packId === pack)?.version);

export interface DifferingStep {
  rowId: string;
  factRef: string | null;
  before: StepRow | undefined;
  after: StepRow | undefined;
}

const FAR = ["NO_SUCH_FACT", "NOT_IN_FORCE"];
const near = (step: StepRow | undefined) => step !== undefined && !FAR.includes(step.standing);
const place = ({ rowId, factRef }: StepRow) => `${rowId} ${factRef ?? ""}`;
const said = (step: StepRow | undefined) =>
  JSON.stringify(step && near(step) ? [step.standing, step.answers?.zh, step.why.zh, step.checks.map(({ attribute, wanted, actual, truth }) => [attribute, wanted.zh, actual?.zh, truth])] : null);

/** Rows that went otherwise, in the order of the later version; rows that look at nothing of the case are left out. */
export function differingSteps(before: readonly StepRow[], after: readonly StepRow[]): DifferingStep[] {
  const then = new Map(before.map((step) => [place(step), step]));
  const now = new Set(after.map(place));
  const pairs = [...after.map((step) => ({ before: then.get(place(step)), after: step as StepRow | undefined })), ...before.filter((step) => !now.has(place(step))).map((step) => ({ before: step as StepRow | undefined, after: undefined }))];
  return pairs
    .filter((pair) => said(pair.before) !== said(pair.after))
    .map((pair) => {
      const { rowId, factRef } = (pair.after ?? pair.before)!;
      return { rowId, factRef, ...pair };
    });
}
