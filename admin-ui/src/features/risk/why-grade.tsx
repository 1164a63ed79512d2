import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Grade } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { RiskMark } from "../../ui/marks";
import { ExplainedRule } from "./explained-rule";
import { GradeChanges } from "./grade-changes";
import { GradeThresholds } from "./grade-thresholds";

/** The whole way from the scores to the level: inputs, row, thresholds, what overrode the score, what would change it. */
export function WhyGrade({ grade, plain }: { grade: Grade; plain?: boolean }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { inputs, formula, row, thresholds, directGrounds, overriding, whatWouldChange, pack } = grade.explanation;
  return (
    <section className="why-section" aria-label={t("risk.graded")}>
      {!plain && (
        <h2>
          {t("risk.graded")} <RiskMark level={grade.level} />
        </h2>
      )}
      <p className="why-formula">{formula}</p>
      <table className="plain" tabIndex={0}>
        <caption>{t("risk.why.inputs")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("risk.why.input")}</th>
            <th scope="col">{t("risk.why.value")}</th>
            <th scope="col">{t("risk.why.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input.name}>
              <td>{words(input.labels)}</td>
              <td>{input.value}</td>
              <td>{input.meaning ? words(input.meaning) : t("risk.why.between")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ExplainedRule row={row} />
      {overriding && <p className="honest">{t("risk.why.overriding", { sentence: words(overriding.rowByScore.sentence) })}</p>}
      {directGrounds.length > 0 && (
        <ul className="why-changes">
          {directGrounds.map((ground) => (
            <li key={ground.code}>
              {words(ground.labels)} <span className="muted">{t(ground.decides ? "risk.why.decides" : "risk.why.decidesNot")}</span>
            </li>
          ))}
        </ul>
      )}
      <GradeThresholds thresholds={thresholds} decided={row.id} />
      <GradeChanges changes={whatWouldChange} grounds={directGrounds} />
      <p className="muted small">
        <Link to={`${paths.rulePacks}?pack=${encodeURIComponent(`${pack.id}@${pack.version}`)}`}>{words(pack.title)}</Link> {pack.id}@{pack.version} · {grade.on} · <span className="number">{pack.digest.slice(0, 12)}</span>
      </p>
    </section>
  );
}
