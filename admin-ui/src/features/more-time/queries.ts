import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import { Problem } from "../../api/errors";
import type { ExplainedRoute, MoreTime, PostponementKind } from "../../api/types";

const record = (number: string) => `/hidden-dangers/${encodeURIComponent(number)}`;

export const moreTimeQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "postponements", version],
    queryFn: () => get<MoreTime>(`${record(number)}/postponements`),
  });

/** What the rules would say to a request until that day. */
export const routeQuery = (number: string, version: number, kind: PostponementKind, until: string) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "postponement-route", version, kind, until],
    queryFn: () => get<ExplainedRoute>(`${record(number)}/postponement-route`, { kind, until }),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(until),
    retry: false,
  });

/** Asks, decides or withdraws on the version the person has seen; the whole record follows. */
export function usePostpone({ number, version }: MoreTime, address: string, done: () => void = () => {}) {
  const queries = useQueryClient();
  const reload = async () => {
    acting.reset();
    await queries.invalidateQueries({ queryKey: ["hidden-danger", number] });
  };
  const acting = useMutation({
    mutationFn: (json: object) => post<MoreTime>(`${record(number)}/${address}`, json, { "If-Match": `"${version}"` }),
    onSuccess: () => {
      done();
      return Promise.all([
        queries.invalidateQueries({ queryKey: ["hidden-danger", number] }),
        queries.invalidateQueries({ queryKey: ["work"] }),
        queries.invalidateQueries({ queryKey: ["notices"] }),
      ]);
    },
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  return { act: acting.mutate, pending: acting.isPending, error: conflict ? null : acting.error, conflict, reload };
}
