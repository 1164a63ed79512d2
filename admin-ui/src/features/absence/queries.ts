import { queryOptions } from "@tanstack/react-query";
import { get, getInPerson } from "../../api/client";
import type { AbsenceList, Absentees, DeputyCandidates, OwnAbsences } from "../../api/types";

/** One's own, whomever one stands in for just now. */
export const ownAbsencesQuery = () =>
  queryOptions({ queryKey: ["absences", "mine"], queryFn: () => getInPerson<OwnAbsences>("/absences/mine"), refetchInterval: 60_000 });
export const absencesQuery = () => queryOptions({ queryKey: ["absences", "all"], queryFn: () => get<AbsenceList>("/absences") });
export const deputiesQuery = (from: string, to: string, absent: string | null) =>
  queryOptions({
    queryKey: ["absences", "deputies", from, to, absent],
    queryFn: () => getInPerson<DeputyCandidates>("/absences/deputies", { from, to, absent: absent ?? undefined }),
    enabled: from !== "" && to >= from,
    retry: false,
  });

/** For whom one may enter an absence. */
export const absenteesQuery = (q: string) => queryOptions({ queryKey: ["absences", "absentees", q], queryFn: () => getInPerson<Absentees>("/absences/absentees", { q: q || undefined }) });
