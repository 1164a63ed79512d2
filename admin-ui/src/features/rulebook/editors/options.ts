import type { Speech } from "../cell-words";
import type { Column, RuleAttribute } from "../draft-types";

export interface Option {
  value: string;
  label: string;
}

export function optionsOf({ kind, allowed }: Column, { words, yes, no }: Speech): Option[] {
  if (kind === "YES_NO") return [{ value: "yes", label: yes }, { value: "no", label: no }];
  return allowed.map(({ code, labels }) => ({ value: code, label: words(labels) }));
}

/** What an attribute may be, when that is a list. */
export function valuesOf({ kind, allowed }: RuleAttribute, { words, yes, no }: Speech): Option[] {
  if (kind === "FLAG") return [{ value: "true", label: yes }, { value: "false", label: no }];
  return allowed.map(({ code, labels }) => ({ value: code, label: words(labels) }));
}
