import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Empty } from "../../ui/section";
import type { RuleDecision } from "./draft-types";

/** Who decided what, when and why, newest first. */
export function DecisionList({ decisions }: { decisions: RuleDecision[] }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  if (decisions.length === 0) return <Empty title={t("rules.release.undecided")} />;
  return (
    <ol className="publication-list">
      {[...decisions].reverse().map((decision) => (
        <li key={`${decision.round}-${decision.step}`} className={decision.outcome === "RETURNED" ? "publication publication-back" : "publication"}>
          <p>
            <strong>{t(`rules.decision.${decision.step}.${decision.outcome}`)}</strong> <span className="muted small">{t("rules.comments.round", { round: decision.round })}</span>
          </p>
          {decision.opinion && <p className="publication-reason">{decision.opinion}</p>}
          {decision.warnings.length > 0 && (
            <details>
              <summary>{t("rules.release.left", { count: decision.warnings.length })}</summary>
              <ul className="bullets">
                {decision.warnings.map((warning) => (
                  <li key={`${warning.code}-${warning.rowId}`}>
                    {warning.rowId} {words(warning.message)} — {warning.reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="muted small">{t("rules.by", { name: decision.byName, at: momentText(decision.at) })}</p>
        </li>
      ))}
    </ol>
  );
}
