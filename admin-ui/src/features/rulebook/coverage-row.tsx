import { useTranslation } from "react-i18next";
import type { ConditionCoverage, RowCoverage } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

/** One row: in how many examples it is met, and of each condition whether some example shows it true, false, and deciding alone. */
export function CoverageRow({ row, toRow }: { row: RowCoverage; toRow: (key: string) => void }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { key, rowId, fires, silent, asks, whole, conditions } = row;
  return (
    <li className={whole ? "step-row step-row-answers" : "step-row"}>
      <p>
        <button type="button" className="text-button number" onClick={() => toRow(key)}>{rowId}</button> <strong>{t(whole ? "rules.coverage.isWhole" : "rules.coverage.isOpen")}</strong> <span className="muted">{t("rules.coverage.examples", { fires, silent, asks })}</span>
      </p>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.column}>
            {words(condition.sentence)} <Seen condition={condition} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Seen({ condition }: { condition: ConditionCoverage }) {
  const { t } = useTranslation();
  return (
    <>
      {(["holds", "fails", "decides"] as const).map((what) => (
        <span key={what} className={condition[what] ? "step-mark step-mark-true" : "step-mark step-mark-false"}>
          <span aria-hidden="true">{condition[what] ? "✓" : "✗"}</span> {t(condition[what] ? `rules.coverage.seen.${what}` : `rules.coverage.unseen.${what}`)}
        </span>
      ))}
    </>
  );
}
