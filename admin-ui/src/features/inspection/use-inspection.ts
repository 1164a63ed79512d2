import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../../api/queries";
import { inspectionQuery } from "./queries";
import { questionsOf } from "./questions";
import { useQueue } from "./use-queue";

/** An inspection as this person on this phone sees it: the service's state with what is still to be sent laid over it. */
export function useInspection(id: string) {
  const me = useQuery(meQuery());
  const owner = me.data?.username ?? "";
  const seen = useQuery(inspectionQuery(owner, id));
  const queue = useQueue(owner);
  const inspection = seen.data?.inspection;
  const entries = queue.entries.filter((entry) => entry.inspection === id);
  return {
    owner,
    inspection,
    keptAt: seen.data?.keptAt ?? null,
    error: seen.error ?? queue.error,
    pending: !seen.data && !seen.error,
    reload: () => void seen.refetch(),
    questions: inspection && queue.ready ? questionsOf(inspection, entries) : [],
    completion: entries.find(({ answer }) => answer === null) ?? null,
    waiting: queue.waiting.length,
    refused: queue.refused,
    others: queue.others,
    ready: queue.ready,
    writable: !!inspection?.answerable && !entries.some(({ answer, state }) => answer === null && state !== "REFUSED"),
  };
}
