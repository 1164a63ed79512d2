import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { get } from "../../api/client";
import type { CatalogueRiskPoint, HiddenDanger, RiskPoint } from "../../api/types";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import { Section } from "../../ui/section";

/** What was found wrong at which risk point: the measure that failed, and how often this has happened before. */
export function RecordSubject({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const { subject, earlier, recurrence } = record;
  const point = useQuery({ queryKey: ["risk-point", subject?.riskPoint], queryFn: () => get<RiskPoint>(`/risk-points/${subject?.riskPoint}`), enabled: !!subject, retry: false });
  const template = point.data?.template;
  const rows = useQuery({ queryKey: ["catalogue", "risk-points", template], queryFn: () => get<CatalogueRiskPoint>(`/catalogue/risk-points/${template}`), enabled: !!template && !!subject?.measure, retry: false });
  const measure = rows.data?.measures.find(({ id }) => id === subject?.measure);
  if (!subject && recurrence === 0) return null;
  return (
    <Section title={t("subject.title")}>
      {subject && (
        <dl className="facts">
          <div>
            <dt>{t("subject.riskPoint")}</dt>
            <dd lang="zh-CN">
              {point.data ? <Link to={paths.riskPoint(point.data.number)}>{point.data.name}</Link> : t("subject.elsewhere")} {point.data && <RiskMark level={point.data.liveLevel} />}
            </dd>
          </div>
          {subject.measure && (
            <div>
              <dt>{t("subject.measure")}</dt>
              <dd lang="zh-CN">
                {measure?.text} <span className="muted">{subject.measure}</span>
              </dd>
            </div>
          )}
          <div>
            <dt>{t("subject.others")}</dt>
            <dd>
              <Link to={`${paths.register}?riskPoint=${subject.riskPoint}`}>{t("subject.toOthers")}</Link>
            </dd>
          </div>
        </dl>
      )}
      {recurrence > 0 && (
        <div className="recurrence">
          <p>
            <strong>{t("subject.recurrence", { count: recurrence })}</strong> <span className="muted">{t("subject.recurrenceRule")}</span>
          </p>
          <ul>
            {earlier.map((number) => (
              <li key={number}>
                <Link to={paths.record(number)} className="number">
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
