import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { vocabularyQuery } from "../../api/queries";
import type { UpcomingStep } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ConditionChecks } from "../hidden-dangers/condition-checks";

interface Props {
  steps: UpcomingStep[];
  /** What would follow from something else than time. */
  others: UpcomingStep[];
}

/** What falls next if nothing changes, and why not yet. */
export function UpcomingSteps({ steps, others }: Props) {
  const { t } = useTranslation();
  const next = steps[0];
  if (!next && others.length === 0) return null;
  return (
    <>
      {next?.at && (
        <p>
          {t("ladder.next")} <strong>{t(`ladder.step.${next.step}`)}</strong> <time dateTime={next.at}>{momentText(next.at)}</time>
        </p>
      )}
      <details>
        <summary>{t("ladder.whyNotYet")}</summary>
        <ol className="ladder-steps">
          {[...steps, ...others].map((step) => (
            <Coming key={step.duty + step.row} step={step} />
          ))}
        </ol>
      </details>
    </>
  );
}

function Coming({ step }: { step: UpcomingStep }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const vocabulary = useQuery(vocabularyQuery());
  return (
    <li>
      <p>
        <strong>{t(`ladder.step.${step.step}`)}</strong> {step.at ? <time dateTime={step.at}>{momentText(step.at)}</time> : <span className="muted">{t("ladder.notByTime")}</span>}
      </p>
      <p>{words(step.sentence)}</p>
      <ConditionChecks checks={step.checks} factType="overdueState" vocabulary={vocabulary.data} />
    </li>
  );
}
