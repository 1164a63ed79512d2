import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Query } from "../../api/client";
import { NO_ANSWER, Problem } from "../../api/errors";
import { readyForOffline } from "./offline/ready-for-offline";
import { keptInspections } from "./offline/kept-inspections";
import { inspectionsQuery } from "./queries";

const PAGE_SIZE = 30;

/** The list of the service; without it the inspections that are on this phone. What is to be answered is brought onto the phone. */
export function useInspections(owner: string, filters: Query, cursor: string | undefined) {
  const sort = filters.state === "OPEN" ? "dueOn" : "-dueOn"; // what is to be done begins with what is due first
  const asked = useQuery({ ...inspectionsQuery({ ...filters, sort, cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData, enabled: owner !== "" });
  const offline = asked.error instanceof Problem && asked.error.status === NO_ANSWER;
  const kept = useQuery({ queryKey: ["kept-inspections", owner], queryFn: () => keptInspections(owner), enabled: offline, staleTime: 0, networkMode: "always" });
  const rows = offline ? undefined : asked.data?.items;
  const ready = useQuery({
    queryKey: ["inspections-ready", owner, rows?.map(({ id, answered }) => `${id}${answered}`)],
    queryFn: () => readyForOffline(owner, rows ?? []),
    enabled: !!rows && filters.state === "OPEN" && !cursor,
    retry: false,
    networkMode: "always",
  });
  const fromPhone = kept.data?.map(({ inspection }) => inspection).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    rows: offline ? fromPhone : rows,
    next: offline ? null : (asked.data?.next ?? null),
    keptAt: offline ? (kept.data?.map(({ keptAt }) => keptAt).sort()[0] ?? null) : null,
    error: offline && fromPhone ? null : asked.error,
    pending: asked.isPending,
    readyOffline: ready.data ?? 0,
    reload: () => void asked.refetch(),
  };
}
