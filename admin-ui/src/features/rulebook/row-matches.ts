import type { RuleRow } from "../../api/types";

/** Every typed word stands somewhere in the row: sentence, conditions, criterion, clause or id. */
export function rowMatches(row: RuleRow, typed: string): boolean {
  const text = [row.id, row.criterion, row.sentence, ...row.conditions, row.basis.regulation, row.basis.clause]
    .map((part) => (typeof part === "string" ? part : `${part.zh} ${part.en}`))
    .join(" ")
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
