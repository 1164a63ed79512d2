import { CheckOutlined, CloseOutlined, QuestionOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { ConditionCheck, Truth, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { useFactText } from "./fact-text";

const ICONS: Record<Truth, React.ReactNode> = {
  TRUE: <CheckOutlined aria-hidden />,
  FALSE: <CloseOutlined aria-hidden />,
  UNKNOWN: <QuestionOutlined aria-hidden />,
};

interface Props {
  checks: ConditionCheck[];
  factType: string | undefined;
  vocabulary: Vocabulary | undefined;
}

/** Condition by condition: what the rule wants, what was found, whether it holds. */
export function ConditionChecks({ checks, factType, vocabulary }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const text = useFactText(vocabulary);
  return (
    <table className="checks">
      <thead>
        <tr>
          <th scope="col">{t("why.condition")}</th>
          <th scope="col">{t("why.wanted")}</th>
          <th scope="col">{t("why.actual")}</th>
          <th scope="col">{t("why.holds")}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check, index) => (
          <tr key={`${check.attribute}${index}`} className={`check-${check.truth.toLowerCase()}`}>
            <td>{words(check.attributeLabels)}</td>
            <td>{t(`why.operator.${check.operator}`, { wanted: words(check.wanted) })}</td>
            <td>{text(factType, check.attribute, check.actual)}</td>
            <td>
              {ICONS[check.truth]} {t(`why.truth.${check.truth}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
