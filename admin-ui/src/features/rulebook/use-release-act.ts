import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, seen } from "../../api/client";
import { Problem } from "../../api/errors";
import type { Revision, RevisionPage } from "./draft-types";
import { revisionAddress, revisionQuery } from "./queries";

/** An act on the version of a revision that the person saw. */
export function useReleaseAct(page: RevisionPage, act: string) {
  const queries = useQueryClient();
  const { id, recordVersion } = page.revision;
  const acting = useMutation({
    mutationFn: (json: object) => post<Revision>(`${revisionAddress(id)}/${act}`, json, seen(recordVersion)),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rulebook"], predicate: ({ queryKey }) => queryKey[1] !== "sheets" && queryKey[1] !== "vocabulary" }),
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  const reload = async () => {
    acting.reset();
    await queries.invalidateQueries({ queryKey: revisionQuery(id).queryKey });
  };
  return { act: acting.mutate, pending: acting.isPending, error: conflict ? null : acting.error, conflict, reload };
}
