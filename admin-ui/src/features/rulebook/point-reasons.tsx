import { useTranslation } from "react-i18next";
import type { ExplainedRow, PointReasonsOf } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { RiskMark } from "../../ui/marks";

/** Why a risk point would have its levels, and what would be asked of it, by one set of rules. */
export function PointReasons({ title, of }: { title: string; of: PointReasonsOf }) {
  const { t } = useTranslation();
  const { graded, live, control, measures } = of;
  const ofMeasures = measures.length > 0;
  return (
    <div>
      <h3>{title}</h3>
      <p className="muted small">{t("rules.points.asOf", { on: of.asOf })}</p>
      {graded ? (
        <>
          <p>
            {t("risk.graded")} <RiskMark level={graded.level} /> <span className="muted">{graded.explanation.formula}</span>
          </p>
          <ul className="bullets">
            <Row row={graded.explanation.row} />
            {live && <Row row={live.explanation.row} level={<>{t("risk.live")} <RiskMark level={live.level} /></>} />}
          </ul>
        </>
      ) : (
        !ofMeasures && <p className="muted">{t("rules.points.noReasons")}</p>
      )}
      {control && (
        <ul className="bullets">
          {control.checks.map(({ by, frequency, row }) => (
            <li key={row}>
              <span className="number">{row}</span> {t("risk.why.check", { by: t(`risk.controls.${by}`), frequency: t(`measure.frequencies.${frequency}`) })}
            </li>
          ))}
        </ul>
      )}
      {ofMeasures && (
        <ul className="bullets">
          {measures.map(({ id, text, question, checkedBy, frequency }) => (
            <li key={id}>
              <span className="number">{id}</span> {text} <span className="muted">{question} {t(`measure.checkers.${checkedBy}`)} {t(`measure.frequencies.${frequency}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, level }: { row: ExplainedRow; level?: React.ReactNode }) {
  const { words } = useLabels();
  return (
    <li>
      {level} <span className="number">{row.id}</span> {words(row.sentence)} <span className="muted">{row.regulation} {row.clause}</span>
    </li>
  );
}
