import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RiskMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { gradingTablesQuery, previewQuery } from "./queries";
import { isScored, type RiskReport } from "./risk-draft";
import { WhyControl } from "./why-control";
import { WhyGrade } from "./why-grade";

/** The level the scores amount to, worked out by the service while one chooses. */
export function GradePreview({ report }: { report: RiskReport }) {
  const { t } = useTranslation();
  const scored = isScored(report, useQuery(gradingTablesQuery()).data ?? []);
  const preview = useQuery({ ...previewQuery(report), enabled: scored, placeholderData: keepPreviousData });
  return (
    <Section title={t("risk.preview")} className="panel-sticky">
      {!scored && <p className="muted">{t("risk.previewEmpty")}</p>}
      <ProblemAlert error={preview.error} />
      {scored && preview.data && (
        <>
          <p className="grade-preview" role="status">
            <RiskMark level={preview.data.grade.level} />
            <span>{preview.data.grade.explanation.formula}</span>
          </p>
          <p>
            {t("risk.field.controlLevel")} <strong>{t(`risk.controls.${preview.data.control.level}`)}</strong>
          </p>
          <details>
            <summary>{t("risk.why.ask")}</summary>
            <WhyGrade grade={preview.data.grade} plain />
            <WhyControl control={preview.data.control} />
          </details>
        </>
      )}
    </Section>
  );
}
