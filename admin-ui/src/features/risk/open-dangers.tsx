import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskPoint } from "../../api/types";
import { paths } from "../../app/paths";
import { LevelMark } from "../../ui/marks";
import { Empty } from "../../ui/section";

/** Hidden dangers of this risk point that are not closed; they are what raises the live level. */
export function OpenDangers({ point }: { point: RiskPoint }) {
  const { t } = useTranslation();
  const all = <Link to={`${paths.register}?riskPoint=${point.id}`}>{t("risk.allDangers")}</Link>;
  if (point.openDangers.length === 0) return <Empty title={t("risk.noOpenDangers")} hint={all} />;
  return (
    <>
      <ul className="plain-list">
        {point.openDangers.map((danger) => (
          <li key={danger.number}>
            <LevelMark level={danger.level} />
            <Link className="number" to={paths.record(danger.number)}>
              {danger.number}
            </Link>
            <time dateTime={danger.openedOn}>{danger.openedOn}</time>
            {danger.overdue && <span className="due-late">{t("risk.overdue")}</span>}
            {danger.recurrence > 0 && <span className="tag tag-strong">{t("risk.recurrence", { count: danger.recurrence })}</span>}
            {danger.measure && <span className="number muted">{danger.measure}</span>}
          </li>
        ))}
      </ul>
      <p>{all}</p>
    </>
  );
}
