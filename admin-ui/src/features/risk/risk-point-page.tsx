import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { vocabularyQuery } from "../../api/queries";
import { riskPointQuery } from "../../api/risk-queries";
import { MeasureCard } from "../../ui/measure-card";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { OpenDangers } from "./open-dangers";
import { RetireForm } from "./retire-form";
import { RiskHistory } from "./risk-history";
import { RiskPhoto } from "./risk-photo";
import { RiskPointHeader } from "./risk-point-header";
import { WhyLevel } from "./why-level";

/** One risk point: its level and why, what is done against it, what is open, how it came here. */
export default function RiskPointPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const [why, setWhy] = useState(false);
  const found = useQuery(riskPointQuery(number));
  const vocabulary = useQuery(vocabularyQuery());
  if (found.isPending) return <Waiting />;
  if (!found.data)
    return (
      <>
        <PageTitle title={number} />
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      </>
    );
  const point = found.data;
  return (
    <>
      <RiskPointHeader point={point} vocabulary={vocabulary.data} askWhy={() => setWhy(true)} />
      <div className="two-columns">
        <div className="column">
          <Section title={t("risk.dangers")}>
            <OpenDangers point={point} />
          </Section>
          <Section title={t("risk.measures", { count: point.measures.length + point.ownMeasures.length })}>
            {point.measures.length + point.ownMeasures.length === 0 && <Empty title={t("risk.noMeasures")} hint={t("risk.noMeasuresHint")} />}
            {point.measures.map((measure) => (
              <MeasureCard key={measure.id} measure={measure} />
            ))}
            {point.ownMeasures.map((own) => (
              <article key={own.text} className="measure">
                <h3>{own.text}</h3>
                <p className="muted">
                  {t("risk.ownMeasure")} · {t(`measure.kinds.${own.kind}`)} · {t(`measure.checkers.${own.checkedBy}`)} · {t(`measure.frequencies.${own.frequency}`)}
                </p>
              </article>
            ))}
          </Section>
          {point.editable && point.status === "ACTIVE" && (
            <Section title={t("risk.retire")}>
              <RetireForm point={point} />
            </Section>
          )}
        </div>
        <aside className="column column-side" aria-label={t("risk.history")}>
          {point.photo && (
            <Section title={t("risk.photo")}>
              <RiskPhoto sha256={point.photo} name={point.name} />
            </Section>
          )}
          <Section title={t("risk.history")}>
            <RiskHistory number={point.number} version={point.version} />
          </Section>
        </aside>
      </div>
      <WhyLevel point={point} open={why} close={() => setWhy(false)} />
    </>
  );
}
