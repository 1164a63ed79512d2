import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../api/client";
import { Problem } from "../../api/errors";
import { recordQuery } from "../../api/queries";
import type { Action, HiddenDanger } from "../../api/types";

/** Where each act is sent. */
const ADDRESSES: Record<Action, string> = {
  SUPPLY_FACTS: "facts",
  SUBMIT_PLAN: "plan",
  APPROVE_PLAN: "plan-approval",
  REJECT_PLAN: "plan-rejection",
  RECTIFY: "rectification",
  ACCEPT: "acceptance",
  REJECT: "rejection",
  DISMISS: "dismissal",
  REOPEN: "reopening",
};

/**
 * Performs one act on the version the person has seen; somebody else's change in between is a conflict, not a loss. `done` is
 * told even when the form is gone by then, since what may be done next is another form.
 */
export function useAct(record: HiddenDanger, action: Action, done: () => void = () => {}) {
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (json: object) =>
      post<HiddenDanger>(`/hidden-dangers/${record.number}/${ADDRESSES[action]}`, json, { "If-Match": `"${record.version}"` }),
    onSuccess: async (changed) => {
      done();
      queries.setQueryData(recordQuery(record.number).queryKey, changed);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] }),
        queries.invalidateQueries({ queryKey: ["work"] }),
        queries.invalidateQueries({ queryKey: ["notices"] }),
      ]);
    },
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  const reload = async () => {
    acting.reset();
    await queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] });
  };
  return { act: acting.mutate, pending: acting.isPending, error: conflict ? null : acting.error, conflict, reload };
}
