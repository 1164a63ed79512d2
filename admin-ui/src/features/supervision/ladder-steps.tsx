import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { vocabularyQuery } from "../../api/queries";
import type { LadderStepView } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ClauseText } from "../hidden-dangers/clause-text";
import { ConditionChecks } from "../hidden-dangers/condition-checks";

const SHOWN = 12;

/** Every step that was taken, the latest first; what was taken back stays readable. */
export function LadderSteps({ steps }: { steps: LadderStepView[] }) {
  const { t } = useTranslation();
  const shown = steps.slice(0, SHOWN);
  const older = steps.slice(SHOWN);
  if (steps.length === 0) return null;
  return (
    <>
      <ol className="ladder-steps" aria-label={t("ladder.done")}>
        {shown.map((step) => (
          <Step key={`${step.duty}${step.row}${step.occurrence}`} step={step} />
        ))}
      </ol>
      {older.length > 0 && (
        <details>
          <summary>{t("ladder.older", { count: older.length })}</summary>
          <ol className="ladder-steps">
            {older.map((step) => (
              <Step key={`${step.duty}${step.row}${step.occurrence}`} step={step} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Step({ step }: { step: LadderStepView }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const vocabulary = useQuery(vocabularyQuery());
  const name = t(`ladder.step.${step.step}`) + (step.level ? t("ladder.atLevel", { level: t(`ladder.level.${step.level}`) }) : "");
  return (
    <li className={step.easedAt ? "eased" : undefined}>
      <p>
        {step.easedAt ? <del>{name}</del> : <strong>{name}</strong>} <time dateTime={step.fellAt}>{momentText(step.fellAt)}</time>
        {step.occurrence > 1 && <span className="muted"> · {t("ladder.occurrence", { count: step.occurrence })}</span>}
      </p>
      {step.easedAt && <p>{t("ladder.eased", { at: momentText(step.easedAt) })}</p>}
      <details>
        <summary>{t("ladder.why", { row: step.row })}</summary>
        <p>{words(step.why.row.sentence)}</p>
        <p>
          <ClauseText criterion={step.why.row.id} basis={step.why.row.basis} />
        </p>
        <ConditionChecks checks={step.why.checks} factType="overdueState" vocabulary={vocabulary.data} />
        <p className="muted">
          {t("ladder.told", { roles: step.audience.map((role) => t(`app.roles.${role}`)).join(t("ui.comma")) })} · {step.why.packId} · {t("rules.version", { version: step.why.packVersion })}
        </p>
        {step.overtaken > 0 && <p className="muted">{t("ladder.overtaken", { count: step.overtaken })}</p>}
      </details>
    </li>
  );
}
