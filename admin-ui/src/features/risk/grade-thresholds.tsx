import { useTranslation } from "react-i18next";
import type { GradeThreshold } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { RiskMark } from "../../ui/marks";

/** The bands of the method; the row that was met is marked with a word. */
export function GradeThresholds({ thresholds, decided }: { thresholds: GradeThreshold[]; decided: string }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <table className="plain" tabIndex={0}>
      <caption>{t("risk.why.thresholds")}</caption>
      <tbody>
        {thresholds.map(({ row, sentence, riskLevel, when }) => (
          <tr key={row} className={row === decided ? "row-decided" : undefined}>
            <td><RiskMark level={riskLevel} /></td>
            <td className="number">{when.map(({ operator, value, unit }) => [operator, value, unit].filter((part) => part !== null).join(" ")).join(" ")}</td>
            <td>
              {words(sentence)}
              {row === decided && <strong> {t("risk.why.met")}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
