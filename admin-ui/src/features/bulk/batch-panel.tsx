import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { post } from "../../api/client";
import type { BulkBatch } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";

/** One batch: nothing has happened before its time, and one click takes all or one of them back. */
export function BatchPanel({ batch }: { batch: BulkBatch }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ["bulk"] });
    await queries.invalidateQueries({ queryKey: ["work"] });
  };
  const back = useMutation({ mutationFn: (numbers: string[]) => post(`/bulk-approvals/${batch.number}/take-back`, { numbers }), onSettled: again });
  const seen = useMutation({ mutationFn: () => post(`/bulk-approvals/${batch.number}/acknowledgement`), onSettled: again });
  const waits = batch.mayTakeBack;
  const label = t("bulk.batch", { number: batch.number });
  return (
    <article className="panel batch" aria-label={label}>
      <div className="panel-head">
        <h2>
          {label} · {t(`bulk.act.${batch.act}`)}
        </h2>
        {waits && (
          <Button danger loading={back.isPending && back.variables.length === 0} onClick={() => back.mutate([])}>
            {t("bulk.takeAllBack")}
          </Button>
        )}
      </div>
      <p className="muted">{waits ? t("bulk.dueAt", { at: momentText(batch.dueAt), by: batch.by }) : t("bulk.someNotDone")}</p>
      <ProblemAlert error={back.error ?? seen.error} />
      <ul className="bulk-preview">
        {batch.items.map((item) => (
          <li key={item.number} className={item.state === "NOT_DONE" ? "bulk-no" : "bulk-yes"}>
            <Link to={paths.record(item.number)}>
              <span className="number">{item.number}</span> {item.title}
            </Link>{" "}
            · {t(`bulk.state.${item.state}`)} {item.reason && <strong>{words(item.reason)}</strong>}{" "}
            {item.state === "WAITING" && waits && (
              <Button size="small" aria-label={`${t("bulk.takeBack")} ${item.number}`} onClick={() => back.mutate([item.number])}>
                {t("bulk.takeBack")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!waits && (
        <Button loading={seen.isPending} onClick={() => seen.mutate()}>
          {t("bulk.seen")}
        </Button>
      )}
    </article>
  );
}
