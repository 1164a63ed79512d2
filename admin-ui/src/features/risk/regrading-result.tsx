import { Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Regrading } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Facts } from "../../ui/section";
import { RegradingMoves } from "./regrading-moves";

/** One regrading: how far it is, and once it ended what it moved. */
export function RegradingResult({ regrading, open: first }: { regrading: Regrading; open: boolean }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { id, status, reason, total, done, gradedChanged, liveChanged, ungraded, orderedAt, orderedBy, endedAt, failure } = regrading;
  const [open, setOpen] = useState(first);
  return (
    <details className="regrading" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t(`regrading.status.${status}`)}</strong> {momentText(orderedAt)} · {orderedBy} · <q>{reason}</q>
      </summary>
      {status === "RUNNING" && <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} aria-label={t("regrading.progress")} />}
      <p role="status" className="muted">
        {t("regrading.counts", { done, total })}
      </p>
      {failure && <p className="field-error">{words(failure)}</p>}
      <Facts
        items={[
          [t("regrading.gradedChanged"), String(gradedChanged)],
          [t("regrading.liveChanged"), String(liveChanged)],
          [t("regrading.ungraded"), String(ungraded)],
          [t("regrading.ended"), endedAt && momentText(endedAt)],
        ]}
      />
      {ungraded > 0 && <p className="honest">{t("regrading.ungradedHint")}</p>}
      {open && status !== "RUNNING" && gradedChanged + liveChanged > 0 && <RegradingMoves id={id} />}
      {status === "DONE" && gradedChanged + liveChanged === 0 && <p>{t("regrading.nothingMoved")}</p>}
    </details>
  );
}
