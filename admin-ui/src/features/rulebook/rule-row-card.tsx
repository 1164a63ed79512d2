import { useTranslation } from "react-i18next";
import type { RuleRow, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

/** One row as a sentence: when this and that, then so; with clause, certainty and examples. */
export function RuleRowCard({ row, vocabulary }: { row: RuleRow; vocabulary: Vocabulary | undefined }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const type = vocabulary?.factTypes.find(({ name }) => name === row.factType);
  return (
    <li className="rule-row">
      <div className="rule-row-head">
        <strong>{row.criterion}</strong>
        <span className="number muted small">{row.id}</span>
        <span className={row.basis.verified ? "verified" : "unverified"}>{t(row.basis.verified ? "clause.verified" : "clause.unverified")}</span>
      </div>
      <h2>{words(row.sentence)}</h2>
      <p className="rule-sentence">
        <span className="rule-word">{t("rulebook.when")}</span> {words(type?.labels) || row.factType}
        {row.conditions.map((condition, index) => (
          <span key={condition.zh}>
            {" "}
            <span className="rule-word">{t(index === 0 ? "rulebook.with" : "rulebook.and")}</span> {words(condition)}
          </span>
        ))}{" "}
        <span className="rule-word">{t("rulebook.then")}</span> {row.criterion}
      </p>
      <p className="muted small">
        {row.basis.regulation} {row.basis.clause}
        {row.basis.penalty && ` · ${t("rulebook.penalty")} ${row.basis.penalty}`}
      </p>
      {row.examples.length > 0 && (
        <details>
          <summary>{t("rulebook.examples", { count: row.examples.length })}</summary>
          <ul>
            {row.examples.map((example) => (
              <li key={example.name}>
                {example.name} <span className="muted">{t(example.mustFire ? "rulebook.fires" : "rulebook.firesNot")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
