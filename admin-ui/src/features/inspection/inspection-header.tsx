import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import type { Inspection } from "../../api/types";
import { InspectionStateTag } from "./inspection-state-tag";
import { useInspectionTitle } from "./use-inspection-title";

export function InspectionHeader({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const title = useInspectionTitle();
  const { sampling } = inspection;
  return (
    <header>
      <p className="record-crumb">
        <Link to={paths.inspections}>{t("inspections.title")}</Link>
      </p>
      <PageTitle title={title(inspection)} lead={inspection.enterprise.name} />
      <p className="record-marks">
        <InspectionStateTag row={inspection} />
        <span className="muted">{t("inspections.dueOn", { dueOn: inspection.dueOn })}</span>
        {sampling && <span className="muted">{t("inspections.sampled", { count: inspection.questions })}</span>}
      </p>
    </header>
  );
}
