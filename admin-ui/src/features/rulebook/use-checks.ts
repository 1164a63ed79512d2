import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DraftStore } from "./draft-store";
import type { RuleFinding } from "./draft-types";
import { checkQuery } from "./queries";
import { useRested } from "./use-draft";

export type FindingsByCell = ReadonlyMap<string, ReadonlyMap<string, RuleFinding["severity"]>>;

/** The findings of the draft as it is typed, and where in the sheets they are. */
export function useChecks(id: string, store: DraftStore, enabled: boolean) {
  const rested = useRested(store);
  const query = useQuery({ ...checkQuery(id, rested, () => store.lines()), enabled, placeholderData: keepPreviousData });
  const byCell = useMemo<FindingsByCell>(() => {
    const cells = new Map<string, Map<string, RuleFinding["severity"]>>();
    for (const { key, column, severity } of query.data?.findings ?? []) {
      if (!key) continue;
      const line = cells.get(key) ?? new Map<string, RuleFinding["severity"]>();
      if (line.get(column ?? "") !== "ERROR") line.set(column ?? "", severity);
      cells.set(key, line);
    }
    return cells;
  }, [query.data]);
  return { check: query.data, checking: query.isFetching, error: query.error, byCell, rested };
}
