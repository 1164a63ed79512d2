import { useTranslation } from "react-i18next";
import type { QueuePage, Urgency } from "../../api/types";

export const URGENCIES: Urgency[] = ["OVERDUE", "TODAY", "SOON", "NORMAL"];
const COUNTED = { OVERDUE: "overdue", TODAY: "today", SOON: "soon", NORMAL: "normal" } as const;

interface Props {
  counts: QueuePage["counts"];
  chosen: Urgency | undefined;
  choose: (urgency: Urgency | undefined) => void;
}

/** How many of all that waits are how urgent; a number shows exactly those. */
export function UrgencyFilter({ counts, chosen, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="card-tabs urgency-filter" role="group" aria-label={t("desk.byUrgency")}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {t("desk.all")} {counts.all}
      </button>
      {URGENCIES.map((urgency) => (
        <button key={urgency} type="button" aria-pressed={chosen === urgency} onClick={() => choose(urgency)}>
          {t(`desk.urgency.${urgency}`)} {counts[COUNTED[urgency]]}
        </button>
      ))}
    </div>
  );
}
