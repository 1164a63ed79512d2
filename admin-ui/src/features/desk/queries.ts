import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { Claim, Desk, Photographs, QueuePage, Urgency } from "../../api/types";

const PAGE = 50;
const record = (number: string) => `/hidden-dangers/${encodeURIComponent(number)}`;

/** What waits, the most urgent first, as far as somebody has asked for. */
export const queueQuery = (urgency: Urgency | undefined) =>
  infiniteQueryOptions({
    queryKey: ["work", "queue", urgency],
    queryFn: ({ pageParam }) => get<QueuePage>("/work/queue", { urgency, cursor: pageParam, limit: PAGE }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 60_000,
  });

/** Who has taken a record, and what is offered for the decision that waits. */
export const deskQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", number, "desk", version], queryFn: () => get<Desk>(`${record(number)}/desk`) });

/** When and where the photographs were taken by their own word, and what about them should be looked at. */
export const photographsQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", number, "photographs", version], queryFn: () => get<Photographs>(`${record(number)}/photographs`) });

/** Takes a record, gives it back or takes it over; lists and record tell it at once. */
export function useClaim(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: { act: "claim" | "claim-release" | "claim-takeover"; reason?: string }) =>
      post<Claim | undefined>(`${record(number)}/${act}`, reason === undefined ? undefined : { reason }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["hidden-danger", number] }), queries.invalidateQueries({ queryKey: ["work"] })]),
  });
}
