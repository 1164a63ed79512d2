import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueRiskPoint, Vocabulary } from "../../api/types";
import { Section } from "../../ui/section";
import { DescriptionFields } from "./description-fields";
import { GradePreview } from "./grade-preview";
import { MeasureChoice } from "./measure-choice";
import { PlaceFields } from "./place-fields";
import { gradingTablesQuery } from "./queries";
import { missingIn, type RiskReport } from "./risk-draft";
import { ScoresForm } from "./scores-form";

interface Props {
  code: string;
  report: RiskReport;
  template: CatalogueRiskPoint | undefined;
  vocabulary: Vocabulary | undefined;
  pending: boolean;
  sendWords: string;
  problem: ReactNode;
  onChange: (part: Partial<RiskReport>) => void;
  onSend: () => void;
}

/** What is reported about a risk point, with the level it amounts to beside it. */
export function RiskForm({ code, report, template, vocabulary, pending, sendWords, problem, onChange, onSend }: Props) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const tables = useQuery(gradingTablesQuery()).data ?? [];
  const lacking = missingIn(report, tables);
  const missing = tried ? lacking : [];
  return (
    <form
      className="two-columns"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lacking.length === 0) onSend();
      }}
    >
      <div className="column">
        <Section title={t("risk.section.what")}>
          <DescriptionFields report={report} vocabulary={vocabulary} missing={missing} onChange={onChange} />
        </Section>
        <Section title={t("risk.section.scores")}>
          <ScoresForm report={report} missing={missing.includes("scores")} onChange={onChange} />
        </Section>
        <Section title={t("risk.section.where")}>
          <PlaceFields code={code} report={report} missing={missing.includes("place")} onChange={onChange} />
        </Section>
        <Section title={t("risk.section.measures")}>
          <MeasureChoice report={report} template={template} onChange={onChange} />
        </Section>
        {missing.length > 0 && (
          <p className="field-error" role="alert">
            {t("risk.missing", { fields: missing.map((name) => t(`risk.field.${name}`)).join(t("ui.comma")) })}
          </p>
        )}
        {problem}
        <div className="button-row">
          <Button type="primary" size="large" htmlType="submit" loading={pending}>
            {sendWords}
          </Button>
        </div>
      </div>
      <aside className="column column-side" aria-label={t("risk.preview")}>
        <GradePreview report={report} />
      </aside>
    </form>
  );
}
