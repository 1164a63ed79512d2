import { useTranslation } from "react-i18next";
import type { BothReasons } from "../api/types";
import { useLabels } from "../i18n/use-labels";
import { OutcomeMark } from "./marks";

/** What some rules say about a record, with the rows that said so: one of two answers that are compared. */
export function RuleReasons({ title, of }: { title: string; of: Pick<BothReasons["now"], "decision" | "deadline"> }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { findings } = of.decision;
  return (
    <div>
      <h3>{title}</h3>
      <OutcomeMark outcome={of.decision.outcome} />
      {findings.length === 0 && <p className="muted">{t("rules.simulation.noRow")}</p>}
      <ul className="bullets">
        {findings.map(({ rowId, sentence, basis }) => (
          <li key={rowId}>
            <span className="number">{rowId}</span> {words(sentence)} <span className="muted">{basis.regulation} {basis.clause}</span>
          </li>
        ))}
        {of.deadline && (
          <li>
            <span className="number">{of.deadline.row.id}</span> {words(of.deadline.row.sentence)} <strong>{of.deadline.days} {t(`why.unit.${of.deadline.unit}`)}</strong> <span className="muted">{t("rules.simulation.due", { on: of.deadline.dueOn })}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
