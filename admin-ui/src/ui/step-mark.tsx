import { useTranslation } from "react-i18next";
import type { StepCheck } from "../api/types";
import { useLabels } from "../i18n/use-labels";

const SIGNS = { TRUE: "✓", FALSE: "✗", UNKNOWN: "?" } as const;

/** Whether a condition holds: sign and word, never the colour alone. */
export function StepMark({ check }: { check: StepCheck }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { truth, actual } = check;
  const word = t(`rules.step.truth.${truth}`);
  return (
    <span className={`step-mark step-mark-${truth.toLowerCase()}`} title={actual ? t("rules.step.actual", { actual: words(actual) }) : word}>
      <span aria-hidden="true">{SIGNS[truth]}</span> {word}
    </span>
  );
}
