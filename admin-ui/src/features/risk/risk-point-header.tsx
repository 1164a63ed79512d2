import { CheckSquareOutlined, EditOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskPoint, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { RiskMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { Facts } from "../../ui/section";
import { RiskPointFiles } from "./risk-point-files";

interface Props {
  point: RiskPoint;
  vocabulary: Vocabulary | undefined;
  askWhy: () => void;
}

export function RiskPointHeader({ point, vocabulary, askWhy }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  return (
    <header className={`record-header rail-${point.liveLevel.toLowerCase()}`}>
      <p className="record-crumb">
        <Link to={paths.riskPoints}>{t("risk.title")}</Link>
        <span aria-hidden="true"> / </span>
        <span className="number">{point.number}</span>
      </p>
      <PageTitle
        title={point.name}
        actions={
          <Button icon={<QuestionCircleOutlined aria-hidden />} onClick={askWhy}>
            {t("risk.why.ask")}
          </Button>
        }
      />
      <p className="record-marks">
        <span>
          {t("risk.live")} <RiskMark level={point.liveLevel} />
        </span>
        <span>
          {t("risk.graded")} <RiskMark level={point.gradedLevel} />
        </span>
        {point.status === "RETIRED" && <span className="status status-over">{t("risk.statuses.RETIRED")}</span>}
      </p>
      <Facts
        items={[
          [t("risk.field.enterprise"), <Link key="enterprise" to={paths.enterprise(point.enterprise.code)}>{point.enterprise.name}</Link>],
          [t("risk.field.district"), point.district.name],
          [t("risk.field.place"), point.place.name],
          [t("risk.field.industry"), coded(vocabulary?.industries, point.industry)],
          [t("risk.field.process"), point.process],
          [t("risk.field.hazardFactor"), point.hazardFactor],
          [t("risk.field.accidentTypes"), point.accidentTypes.map((code) => coded(vocabulary?.accidentTypes, code)).join(t("ui.comma"))],
          [t("risk.field.controlLevel"), t(`risk.controls.${point.controlLevel}`)],
          [t("risk.field.responsible"), point.responsible],
          [t("risk.field.template"), point.template && <Link key="template" className="number" to={paths.template(point.template)}>{point.template}</Link>],
          [t("risk.field.created"), `${momentText(point.createdAt)} · ${point.createdBy}`],
          [t("risk.field.retired"), point.retirement && `${momentText(point.retirement.at)} · ${point.retirement.by} · ${point.retirement.reason}`],
        ]}
      />
      <div className="button-row">
        {point.status === "ACTIVE" && (
          <Link className="button-primary" to={paths.checklist(point.number)}>
            <CheckSquareOutlined aria-hidden /> {t("risk.check")}
          </Link>
        )}
        {point.editable && point.status === "ACTIVE" && (
          <Link className="button-secondary" to={paths.editRiskPoint(point.number)}>
            <EditOutlined aria-hidden /> {t("risk.edit")}
          </Link>
        )}
        <RiskPointFiles point={point} />
      </div>
    </header>
  );
}
