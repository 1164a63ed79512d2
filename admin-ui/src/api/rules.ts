import { queryOptions } from "@tanstack/react-query";
import { get, post } from "./client";
import type { PackHistory, Replay, Role, RulePackList, StepView } from "./types";

/** Who may read rules that are not law yet. */
export const RULING: Role[] = ["RULE_AUTHOR", "RULE_REVIEWER", "RULE_LEGAL", "RULE_APPROVER", "CITY_REGULATOR", "DISTRICT_REGULATOR", "AUDITOR"];
/** What hidden dangers are decided by; other kinds say nothing about them. */
export const canBeTried = (kind: string) => ["DETERMINATION", "DEADLINES"].includes(kind);

export const RULEBOOK = "/rulebook";
export const packAddress = (id: string) => `${RULEBOOK}/packs/${id}`;
export const revisionAddress = (id: string) => `${RULEBOOK}/revisions/${id}`;

export const packsQuery = () =>
  queryOptions({ queryKey: ["rulebook", "packs"], queryFn: () => get<RulePackList>(`${RULEBOOK}/packs`), refetchInterval: 30_000 });
export const packQuery = (id: string) => queryOptions({ queryKey: ["rulebook", "pack", id], queryFn: () => get<PackHistory>(packAddress(id)) });

/** A record decided by another revision; asked once for each state of the record, as every asking is kept. */
export const otherReplayQuery = (number: string, version: number, revision: string) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "replay", version, revision],
    queryFn: () => post<Replay>(`/hidden-dangers/${encodeURIComponent(number)}/replay`, { revision }),
    staleTime: Infinity,
    retry: false,
  });
/** A record walked through the rows of a revision. @param on a day other than the record's own */
export const recordStepsQuery = (number: string, version: number, revision: string, on: string | null) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "steps", version, revision, on],
    queryFn: () => post<StepView>(`${revisionAddress(revision)}/steps`, { number, on }),
    staleTime: Infinity,
    retry: false,
  });
