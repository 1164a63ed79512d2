import type { Fact, FactValue, FactValues, NeededFact } from "../../api/types";

/** What a person has answered about one object; "don't know" is an answer, and differs from not yet asked. */
export interface Answers {
  values: FactValues;
  unknown: string[];
}
export interface FactDraft extends Answers {
  ref: string;
  type: string;
}
export interface FactsDraft {
  enterprise: Answers;
  facts: FactDraft[];
}
/** An answer: a value, don't know (null), or taken back (undefined). */
export type Answer = FactValue | null | undefined;

export const nothingAnswered: Answers = { values: {}, unknown: [] };
export const noFacts: FactsDraft = { enterprise: nothingAnswered, facts: [] };

export function answer<T extends Answers>(answers: T, attribute: string, value: Answer): T {
  const values = { ...answers.values };
  delete values[attribute];
  const unknown = answers.unknown.filter((name) => name !== attribute);
  if (value === null) unknown.push(attribute);
  else if (value !== undefined) values[attribute] = value;
  return { ...answers, values, unknown };
}

export function withFact(draft: FactsDraft, type: string): FactsDraft {
  const highest = Math.max(0, ...draft.facts.map(({ ref }) => Number(ref) || 0));
  return { ...draft, facts: [...draft.facts, { ...nothingAnswered, ref: String(highest + 1), type }] };
}

export function withoutFact(draft: FactsDraft, ref: string): FactsDraft {
  return { ...draft, facts: draft.facts.filter((fact) => fact.ref !== ref) };
}

export function changeFact(draft: FactsDraft, ref: string, change: (fact: FactDraft) => FactDraft): FactsDraft {
  return { ...draft, facts: draft.facts.map((fact) => (fact.ref === ref ? change(fact) : fact)) };
}

export function draftOf(enterprise: FactValues, facts: Fact[]): FactsDraft {
  return { enterprise: { values: enterprise, unknown: [] }, facts: facts.map((fact) => ({ ...fact, unknown: [] })) };
}

export function reportedFacts(draft: FactsDraft): Fact[] {
  return draft.facts.map(({ ref, type, values }) => ({ ref, type, values }));
}

/** Questions about the enterprise carry no reference to a fact. */
export const isAboutEnterprise = (need: NeededFact) => !need.factRef || need.factRef === "enterprise" || need.factType === "enterprise";

/** The attributes to show: what the determination still waits for, and what was answered already. */
export function askedAttributes(answers: Answers, needed: string[]): Set<string> {
  return new Set([...needed, ...Object.keys(answers.values), ...answers.unknown]);
}
