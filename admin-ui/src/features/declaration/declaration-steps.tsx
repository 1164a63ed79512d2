import { useTranslation } from "react-i18next";
import type { Declaration } from "../../api/types";

const STEPS = ["DECLARED", "COMMITTED", "PUBLISHED"] as const;

/** How far it went; done steps say so in a word. */
export function DeclarationSteps({ state }: { state: Declaration["state"] }) {
  const { t } = useTranslation();
  const reached = STEPS.indexOf(state);
  return (
    <ol className="steps" aria-label={t("declarations.steps")}>
      {STEPS.map((step, index) => (
        <li key={step} className={index <= reached ? "step-done" : undefined} aria-current={index === reached ? "step" : undefined}>
          <strong>{t(`declarations.step.${step}`)}</strong>
          <span className="muted">{t(index <= reached ? "declarations.done" : "declarations.open")}</span>
        </li>
      ))}
    </ol>
  );
}
