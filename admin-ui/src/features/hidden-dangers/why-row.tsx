import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { vocabularyQuery } from "../../api/queries";
import type { AnsweringRow } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ClauseText } from "./clause-text";
import { ConditionChecks } from "./condition-checks";

/** Which row of the rules answered, and on what it rests. */
export function WhyRow({ row: why, factType }: { row: AnsweringRow; factType: string }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const vocabulary = useQuery(vocabularyQuery()).data;
  return (
    <details className="why-route">
      <summary>
        {words(why.row.sentence)} · {t("absence.why")}
      </summary>
      <ConditionChecks checks={why.checks} factType={factType} vocabulary={vocabulary} />
      <p>
        <ClauseText criterion={why.row.id} basis={why.row.basis} />
      </p>
      <p className="muted small">{t("moreTime.pack", { id: why.packId, version: why.packVersion })}</p>
    </details>
  );
}
