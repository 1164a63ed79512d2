import { useTranslation } from "react-i18next";
import type { InspectionRow } from "../../api/types";

/** What an inspection is called: by whom and how often, or that it is the regulator's. */
export function useInspectionTitle() {
  const { t } = useTranslation();
  return ({ kind, checkedBy, frequency, period }: Pick<InspectionRow, "kind" | "checkedBy" | "frequency" | "period">) =>
    kind === "REGULATOR"
      ? t("inspections.byRegulator")
      : t("inspections.bySelf", { by: t(`inspections.checkedBy.${checkedBy}`), frequency: t(`measure.frequencies.${frequency}`), period: period ?? "" });
}
