import { useTranslation } from "react-i18next";
import { daysUntil } from "../../ui/dates";
import type { InspectionRow } from "../../api/types";

/** Open, done or missed; a missed one is a fact and looks like what is late. */
export function InspectionStateTag({ row }: { row: Pick<InspectionRow, "state" | "dueOn"> }) {
  const { t } = useTranslation();
  if (row.state === "MISSED") return <span className="due-late">{t("inspections.state.MISSED")}</span>;
  if (row.state === "DONE") return <span className="status status-over">{t("inspections.state.DONE")}</span>;
  const days = daysUntil(row.dueOn);
  return <span className="status">{days < 0 ? t("inspections.state.OPEN") : days === 0 ? t("inspections.today") : t("inspections.left", { count: days })}</span>;
}
