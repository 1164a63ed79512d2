import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CatalogueRiskPoint, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { MeasureCard } from "../../ui/measure-card";
import { RiskMark } from "../../ui/marks";
import { Facts } from "../../ui/section";
import { Tag } from "../../ui/tag";

interface Props {
  point: CatalogueRiskPoint;
  vocabulary: Vocabulary | undefined;
  open?: boolean;
}

/** One risk point of the catalogue with its measures; the content is Chinese in either language of the frame. */
export function TemplateCard({ point, vocabulary, open }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const { likelihood, exposure, consequence } = point.lec;
  return (
    <li className="rule-row" id={point.id}>
      <p className="rule-row-head">
        <Link className="number" to={paths.template(point.id)}>
          {point.id}
        </Link>
        <span className="muted">
          {coded(vocabulary?.industries, point.industry)} / <span lang="zh-CN">{point.system} / {point.process.name}</span>
        </span>
      </p>
      <h2 lang="zh-CN">{point.name}</h2>
      <p className="tags">
        <RiskMark level={point.level} />
        {point.accidentTypes.map((code) => (
          <Tag key={code}>{coded(vocabulary?.accidentTypes, code)}</Tag>
        ))}
      </p>
      <Facts
        items={[
          [t("catalogue.hazardFactor"), <span key="factor" lang="zh-CN">{point.hazardFactor}</span>],
          [t("catalogue.lec"), `L ${likelihood} × E ${exposure} × C ${consequence} = ${likelihood * exposure * consequence}`],
          [t("catalogue.reason"), <span key="reason" lang="zh-CN">{point.reason}</span>],
          [t("catalogue.criteria"), point.criteria.length > 0 ? <Criteria key="criteria" ids={point.criteria} /> : null],
          [t("catalogue.sensorRules"), point.sensorRules.join(" ")],
          [t("catalogue.categories"), point.categories.map((code) => (code === "*" ? t("catalogue.everyCategory") : code)).join(" ")],
        ]}
      />
      <details className="measures" open={open}>
        <summary>{t("catalogue.measures", { count: point.measures.length })}</summary>
        {point.measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </details>
    </li>
  );
}

/** Each criterion leads to its rows in the rule packs. */
function Criteria({ ids }: { ids: string[] }) {
  return (
    <>
      {ids.map((id) => (
        <Link key={id} className="spaced" to={`${paths.rulePacks}?q=${encodeURIComponent(id)}`}>
          {id}
        </Link>
      ))}
    </>
  );
}
