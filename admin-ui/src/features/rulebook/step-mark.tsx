import { useTranslation } from "react-i18next";
import type { StepCheck } from "../../api/types";
import type { Speech } from "./cell-words";

const SIGNS = { TRUE: "✓", FALSE: "✗", UNKNOWN: "?" } as const;

/** Whether a condition holds: sign and word, never the colour alone. */
export function StepMark({ check, speech }: { check: StepCheck; speech: Speech }) {
  const { t } = useTranslation();
  const { truth, actual } = check;
  const word = t(`rules.step.truth.${truth}`);
  return (
    <span className={`step-mark step-mark-${truth.toLowerCase()}`} title={actual ? t("rules.step.actual", { actual: speech.words(actual) }) : word}>
      <span aria-hidden="true">{SIGNS[truth]}</span> {word}
    </span>
  );
}
