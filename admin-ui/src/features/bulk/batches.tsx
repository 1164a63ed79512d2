import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { bulkQuery } from "./queries";
import { BatchPanel } from "./batch-panel";

/** In the queue: what waits to be carried out and can be taken back, and what was not done. */
export function Batches({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation();
  const batches = useQuery(bulkQuery(enabled)).data?.items ?? [];
  const shown = batches.filter((batch) => batch.mayTakeBack || (!batch.acknowledged && batch.items.some(({ state }) => state === "NOT_DONE")));
  if (shown.length === 0) return null;
  return (
    <section aria-label={t("bulk.batches")}>
      {shown.map((batch) => (
        <BatchPanel key={batch.number} batch={batch} />
      ))}
    </section>
  );
}
