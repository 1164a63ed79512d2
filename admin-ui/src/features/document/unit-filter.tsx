import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { districtsQuery, meQuery } from "../../api/queries";
import { FilterChoice } from "../../ui/filter-form";

/** The district whose documents are wanted; who has but one is not asked. */
export function UnitFilter({ value, onChange }: { value: string | undefined; onChange: (unit?: string) => void }) {
  const { t } = useTranslation();
  const me = useQuery(meQuery());
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  if (districts.length < 2 || me.data?.unit?.level !== "CITY") return null;
  const city = me.data.unit.path;
  return <FilterChoice name={t("papers.filter.unit")} value={value} options={districts.map(({ code, name }) => ({ value: `${city}/${code}`, label: name }))} onChange={onChange} />;
}
