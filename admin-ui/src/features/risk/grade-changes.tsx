import { useTranslation } from "react-i18next";
import type { GradeChange, StatedGround } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { RiskMark } from "../../ui/marks";

/** The smallest steps that lead to a lower level. */
export function GradeChanges({ changes, grounds }: { changes: GradeChange[]; grounds: StatedGround[] }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const named = (code: string) => words(grounds.find((ground) => ground.code === code)?.labels) || code;
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{t("risk.why.change")}</h3>
      <ul className="why-changes">
        {changes.map((change) => (
          <li key={`${change.input}${change.to}`}>
            {change.remove && t("risk.why.remove", { grounds: change.remove.map(named).join(t("ui.comma")) })}{" "}
            {change.labels && t("risk.why.step", { input: words(change.labels), from: change.from, to: change.to, meaning: words(change.meaning) })}{" "}
            {change.formula && <span className="muted">{change.formula}</span>} → <RiskMark level={change.level} />
          </li>
        ))}
      </ul>
    </>
  );
}
