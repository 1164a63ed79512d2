import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger, Vocabulary } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { ConflictNotice } from "../../ui/conflict-notice";
import { DeterminationPanel } from "./determination-panel";
import { draftOf, reportedFacts } from "./facts-draft";
import { FactsForm } from "./facts-form";
import { useAct } from "./use-act";
import { useDetermination } from "./use-determination";

/** The questions the determination still waits for, answered on the record itself. */
export function SupplyFactsForm({ record, vocabulary }: { record: HiddenDanger; vocabulary: Vocabulary }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(() => draftOf(record.enterpriseFacts ?? {}, record.facts ?? []));
  const { act, pending, error, conflict, reload } = useAct(record, "SUPPLY_FACTS");
  const determination = useDetermination({
    industry: record.industry,
    division: record.district.code,
    foundOn: record.foundOn,
    enterprise: { ...draft.enterprise.values, field: record.field },
    facts: reportedFacts(draft),
  });
  const unknownCount = [draft.enterprise, ...draft.facts].reduce((sum, { unknown }) => sum + unknown.length, 0);
  return (
    <form
      className="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        act(
          { facts: reportedFacts(draft), enterprise: draft.enterprise.values },
          { onSuccess: () => void message.success(t("action.done.SUPPLY_FACTS")) },
        );
      }}
    >
      <p className="muted">{t("action.explain.SUPPLY_FACTS")}</p>
      <FactsForm vocabulary={vocabulary} draft={draft} decision={determination.data} onChange={setDraft} keepFacts />
      <DeterminationPanel decision={determination.data} error={determination.error} refreshing={determination.isFetching} unknownCount={unknownCount} />
      {conflict && <ConflictNotice reload={reload} />}
      <ProblemAlert error={error} />
      <Button type="primary" size="large" htmlType="submit" loading={pending}>
        {t("action.submit.SUPPLY_FACTS")}
      </Button>
    </form>
  );
}
