import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@tanstack/react-query";
import { vocabularyQuery } from "../../api/queries";
import type { RuleReason, Urgency } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ClauseText } from "../hidden-dangers/clause-text";
import { ConditionChecks } from "../hidden-dangers/condition-checks";

/** How urgent, in a word, and which row of which version says so. */
export function UrgencyMark({ urgency, why, number }: { urgency: Urgency; why: RuleReason | null; number: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const word = t(`desk.urgency.${urgency}`);
  return (
    <span className={`urgency urgency-${urgency.toLowerCase()}`}>
      {word}
      {why && (
        <button type="button" className="text-button urgency-why" aria-label={t("desk.whyUrgent", { number, word })} onClick={() => setOpen(true)}>
          {t("desk.why")}
        </button>
      )}
      {why && (
        <Modal open={open} title={t("desk.whyUrgent", { number, word })} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
          <RuleWhy why={why} />
        </Modal>
      )}
    </span>
  );
}

/** The row that decided, what it compared, and the version it stands in. */
export function RuleWhy({ why }: { why: RuleReason }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const vocabulary = useQuery(vocabularyQuery());
  return (
    <div className="why-here">
      <p>{words(why.row.sentence)}</p>
      <ConditionChecks checks={why.checks} factType="queueItem" vocabulary={vocabulary.data} />
      <p>
        <ClauseText criterion={why.row.id} basis={why.row.basis} />
      </p>
      <p className="muted">
        {t("desk.version", { pack: why.packId, version: why.packVersion })}
        {why.layers.map((layer) => ` · ${layer.packId}@${layer.version}`)}
      </p>
    </div>
  );
}
