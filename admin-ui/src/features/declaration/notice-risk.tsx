import { useTranslation } from "react-i18next";
import type { PublicNotice } from "../../api/types";
import { RiskMark } from "../../ui/marks";
import { Facts } from "../../ui/section";

/** One major or high risk: what can happen, what is done against it, what to do then, who answers for it. */
export function NoticeRisk({ point }: { point: PublicNotice["points"][number] }) {
  const { t } = useTranslation();
  const list = (sentences: string[]) =>
    sentences.length > 0 && (
      <ul className="bullets">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    );
  return (
    <li className={`rail-${point.level.toLowerCase()}`}>
      <h3>
        <RiskMark level={point.level} /> <span lang="zh-CN">{point.name}</span>
      </h3>
      <Facts
        items={[
          [t("notice.place"), point.place],
          [t("notice.hazard"), point.hazardFactor],
          [t("notice.consequences"), point.accidentTypes.map((code) => t(`notice.accident.${code}`)).join(t("ui.comma"))],
          [t("notice.responsible"), `${t(`risk.controls.${point.controlLevel}`)} · ${point.responsible}`],
        ]}
      />
      <div lang="zh-CN">
        <h4>{t("notice.control")}</h4>
        {list(point.measures)}
        {point.emergency.length > 0 && <h4>{t("notice.emergency")}</h4>}
        {list(point.emergency)}
      </div>
    </li>
  );
}
