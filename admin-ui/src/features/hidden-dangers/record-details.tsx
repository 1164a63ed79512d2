import { useTranslation } from "react-i18next";
import type { FactValue, HiddenDanger, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Facts, Section } from "../../ui/section";
import { PlanRounds } from "./plan-rounds";
import { useFactText } from "./fact-text";

interface Props {
  record: HiddenDanger;
  vocabulary: Vocabulary | undefined;
}

/** Facts on record, the plan with its five commitments, what was done, and how it ended. */
export function RecordDetails({ record, vocabulary }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const text = useFactText(vocabulary);
  const { plan, acceptance, dismissal, submissions } = record;
  return (
    <>
      {record.facts?.length > 0 && (
        <Section title={t("record.facts")}>
          {record.facts.map((fact) => {
            const type = vocabulary?.factTypes.find(({ name }) => name === fact.type);
            return (
              <div key={fact.ref} className="fact">
                <h3>
                  {fact.ref}. {words(type?.labels) || fact.type}
                </h3>
                <Facts
                  items={Object.entries(fact.values).map(([name, value]): [string, string] => [
                    words(type?.attributes.find((attribute) => attribute.name === name)?.labels) || name,
                    text(fact.type, name, value as FactValue),
                  ])}
                />
              </div>
            );
          })}
        </Section>
      )}
      {plan && (
        <Section title={t("plan.title")}>
          <Facts
            items={[
              [t("plan.measures"), plan.measures],
              [t("plan.responsiblePerson"), plan.responsiblePerson],
              [t("plan.funds"), t("plan.fundsText", { amount: plan.funds })],
              [t("plan.completeBy"), plan.completeBy],
              [t("plan.emergencyPlan"), plan.emergencyPlan],
              [t("plan.interimControls"), plan.interimControls],
              [t("plan.reviewed"), plan.reviewedBy && `${momentText(plan.reviewedAt)} · ${plan.reviewedBy}`],
              [t("plan.opinion"), plan.opinion],
            ]}
          />
          <PlanRounds plans={record.plans} />
        </Section>
      )}
      {submissions.length > 0 && (
        <Section title={t("rectification.title")}>
          {submissions.map((submission) => (
            <Facts
              key={submission.at}
              items={[
                [t("rectification.at"), `${momentText(submission.at)} · ${submission.by}`],
                [t("rectification.measures"), submission.measures],
                [t("rectification.cost"), submission.cost == null ? "" : t("plan.fundsText", { amount: submission.cost })],
                [t("rectification.inspected"), submission.inspectedBy && `${momentText(submission.inspectedAt)} · ${submission.inspectedBy}`],
                [t("rectification.opinion"), submission.opinion],
              ]}
            />
          ))}
        </Section>
      )}
      {acceptance && (
        <Section title={t("acceptance.title")}>
          <Facts items={[[t("acceptance.by"), `${momentText(acceptance.at)} · ${acceptance.by}`], [t("acceptance.opinion"), acceptance.opinion]]} />
        </Section>
      )}
      {dismissal && (
        <Section title={t("dismissal.title")}>
          <Facts items={[[t("dismissal.by"), `${momentText(dismissal.at)} · ${dismissal.by}`], [t("dismissal.reason"), dismissal.reason]]} />
        </Section>
      )}
    </>
  );
}
