import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { RuleCase, StepCheck, StepRow } from "../../api/types";
import type { DraftStore } from "./draft-store";
import { stepsQuery } from "./queries";

/** A case to walk through the rows: an example of the draft, a hidden danger by its number, or facts. */
export interface StepCase {
  example?: string;
  number?: string;
  facts?: RuleCase;
}
export interface RowSteps {
  row: StepRow;
  checks: ReadonlyMap<string, StepCheck>;
}

/** The case being walked, and what became of each row; asked again as the rows are typed. */
export function useSteps(id: string, store: DraftStore, rested: string) {
  const [walked, walk] = useState<StepCase | null>(null);
  const query = useQuery({ ...stepsQuery(id, `${JSON.stringify(walked)}.${rested}`, walked ?? {}, () => store.lines()), enabled: walked !== null, placeholderData: keepPreviousData });
  const view = walked === null ? undefined : query.data;
  const byKey = useMemo(() => {
    const found = new Map<string, RowSteps>();
    for (const row of view?.rows ?? []) {
      if (!row.key || (found.has(row.key) && !row.standing.startsWith("ANSWERS"))) continue;
      found.set(row.key, { row, checks: new Map(row.checks.flatMap((check) => (check.column ? [[check.column, check] as const] : []))) });
    }
    return found;
  }, [view]);
  return { walked, walk, view, byKey, walking: walked !== null && query.isFetching, error: walked === null ? null : query.error };
}
