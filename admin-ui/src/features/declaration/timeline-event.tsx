import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { LevelMark, RiskMark } from "../../ui/marks";
import type { FileEvent } from "./events";

/** One event in words; leads to its record. */
export function TimelineEvent({ on, danger, declaration, step, inspection, moved }: FileEvent) {
  const { t } = useTranslation();
  return (
    <li>
      <time dateTime={on}>{on}</time>
      {declaration && <strong>{t("timelines.declaration", { number: declaration.number, step: t(`declarations.step.${step}`) })}</strong>}
      {danger && (
        <>
          <strong>{t("timelines.found")}</strong>
          <span>
            <LevelMark level={danger.level} /> <Link to={paths.record(danger.number)}>{danger.number}</Link> <span lang="zh-CN">{danger.title}</span> · {t(`ui.statuses.${danger.status}`)}
          </span>
        </>
      )}
      {inspection && (
        <>
          <strong>{t("timelines.inspected", { kind: t(`inspections.kind.${inspection.kind}`) })}</strong>
          <span>
            <Link to={paths.inspection(inspection.id)}>{t("timelines.answers", { count: inspection.answered, failed: inspection.failed })}</Link> · {inspection.completedBy}
          </span>
        </>
      )}
      {moved && (
        <>
          <strong>{t("risk.levelKind.LIVE")}</strong>
          <span>
            <RiskMark level={moved.from} /> → <RiskMark level={moved.to} /> <Link to={paths.riskPoint(moved.number)}>{moved.number}</Link> <span lang="zh-CN">{moved.name}</span>
          </span>
        </>
      )}
    </li>
  );
}
