import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { onChange } from "./offline/changes";
import { entriesOf, unsentOfOthers } from "./offline/queue";

const KEY = ["inspection-queue"];

/** What this person has on this phone, kept up to date across pages and tabs. */
export function useQueue(owner: string | undefined) {
  const queries = useQueryClient();
  useEffect(() => onChange(() => void queries.invalidateQueries({ queryKey: KEY })), [queries]);
  const queue = useQuery({
    queryKey: [...KEY, owner],
    queryFn: async () => ({ entries: await entriesOf(owner ?? ""), others: await unsentOfOthers(owner ?? "") }),
    enabled: !!owner,
    staleTime: 0,
  });
  const entries = queue.data?.entries ?? [];
  return {
    ready: queue.isSuccess,
    error: queue.error,
    entries,
    waiting: entries.filter(({ state }) => state === "WAITING"),
    refused: entries.filter(({ state }) => state === "REFUSED"),
    others: queue.data?.others ?? 0,
  };
}
