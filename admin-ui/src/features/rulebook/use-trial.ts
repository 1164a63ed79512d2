import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../api/client";
import type { Simulation } from "../../api/types";
import { revisionAddress, simulationsQuery } from "./queries";

/** Orders a trial of a revision: over what was found, beside what is being found, or over the risk points that are there. */
export function useTrial(revision: string, what: "simulations" | "shadow-runs" | "point-simulations", ordered: (simulation: Simulation) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order?: { months: number } | { days: number }) => post<Simulation>(`${revisionAddress(revision)}/${what}`, order),
    onSuccess: ordered,
    onSettled: () => queries.invalidateQueries({ queryKey: simulationsQuery(revision).queryKey }),
  });
}
