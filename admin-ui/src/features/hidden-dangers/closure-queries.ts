import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { Closure, DuplicatesOf, HiddenDanger, ObjectionsTo, RecheckDraw, RecheckDraws } from "../../api/types";

const of = (number: string, part: string) => `/hidden-dangers/${encodeURIComponent(number)}/${part}`;

export const closureQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", number, "closure", version], queryFn: () => get<Closure>(of(number, "closure")) });
export const duplicatesQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", number, "duplicates", version], queryFn: () => get<DuplicatesOf>(of(number, "duplicates")) });
export const objectionsQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", number, "objections", version], queryFn: () => get<ObjectionsTo>(of(number, "objections")) });
export const drawsQuery = () => queryOptions({ queryKey: ["recheck-draws"], queryFn: () => get<RecheckDraws>("/recheck-draws") });
export const drawQuery = (id: string) => queryOptions({ queryKey: ["recheck-draws", id], queryFn: () => get<RecheckDraw>(`/recheck-draws/${id}`) });

/** An act beside the record, on the version the person has seen; all that is shown of the record is read again. */
export function useRoadAct(record: HiddenDanger, part: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: object) => post<unknown>(part.startsWith("/") ? part : of(record.number, part), json, { "If-Match": `"${record.version}"` }),
    onSuccess: () =>
      Promise.all(["hidden-danger", "hidden-dangers", "work", "notices", "rechecks", "recheck-draws"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
