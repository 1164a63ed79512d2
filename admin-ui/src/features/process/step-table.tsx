import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProcessStep, ProcessStanding } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { stepAddress } from "./addresses";
import { durationText } from "./durations";
import { whoText } from "./step-words";

/** The numbers of the drawing in words; each count leads to exactly the records it counts. */
export function StepTable({ view, district }: { view: ProcessStanding; district: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { words } = useLabels();
  const why = (step: ProcessStep) =>
    step.usual
      ? t("standing.why", { passages: step.usual.passages, p50: durationText(step.usual.p50, t), p90: durationText(step.usual.p90, t), median: durationText(step.medianAge, t) })
      : t("standing.whyUnknown");
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t("standing.steps")}>
      <table className="plain">
        <caption className="visually-hidden">{t("standing.steps")}</caption>
        <thead>
          <tr>
            {(["step", "standing", "median", "oldest", "pace", "who"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`standing.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">
                {words(step.labels)}
                {!step.drawn && <small className="muted"> {t("standing.older")}</small>}
              </th>
              <td>
                {step.standing > 0 ? (
                  <Link to={stepAddress(view.id, step.id, district)} className="figure-link" aria-label={t("standing.toRecords", { count: step.standing, step: words(step.labels) })}>
                    {step.standing.toLocaleString(i18n.language)}
                  </Link>
                ) : (
                  "0"
                )}
              </td>
              <td>{durationText(step.medianAge, t)}</td>
              <td>{durationText(step.oldestAge, t)}</td>
              <td>
                <span className={`pace pace-${step.pace.toLowerCase()}`}>{step.jammed ? t("standing.jam") : t(`standing.pace.${step.pace}`)}</span>
                {step.pace !== "EMPTY" && (
                  <details>
                    <summary>{t("standing.whyWord")}</summary>
                    <p>{why(step)}</p>
                  </details>
                )}
              </td>
              <td className="cell-who">{whoText(step.roles, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
