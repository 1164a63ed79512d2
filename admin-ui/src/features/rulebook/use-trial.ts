import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../api/client";
import type { Simulation } from "../../api/types";
import { revisionAddress, simulationsQuery } from "./queries";

/** Orders a trial of a revision: over what was found, or beside what is being found. */
export function useTrial(revision: string, what: "simulations" | "shadow-runs", ordered: (simulation: Simulation) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: { months: number } | { days: number }) => post<Simulation>(`${revisionAddress(revision)}/${what}`, order),
    onSuccess: ordered,
    onSettled: () => queries.invalidateQueries({ queryKey: simulationsQuery(revision).queryKey }),
  });
}
