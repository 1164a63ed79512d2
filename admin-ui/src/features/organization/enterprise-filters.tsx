import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/enterprise-queries";
import { districtsQuery, meQuery } from "../../api/queries";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { FilterChoice, FilterForm, type Option } from "../../ui/filter-form";
import { type Filters, setIn } from "../../ui/filters";
import { RISK_LEVELS } from "../../ui/marks";

export const NAMES = ["q", "district", "street", "industry", "level"] as const;
export type EnterpriseFilter = Filters<(typeof NAMES)[number]>;

interface Props {
  filters: EnterpriseFilter;
  vocabulary: Vocabulary | undefined;
  onChange: (part: EnterpriseFilter) => void;
}
export const lastCode = (path: string) => path.slice(path.lastIndexOf("/") + 1);

export function EnterpriseFilters({ filters, vocabulary, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const city = useQuery(meQuery()).data?.unit?.path.split("/")[0] ?? "";
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const streets = useQuery(unitsQuery(filters.district ? `${city}/${filters.district}` : "")).data?.items ?? [];
  const choice = (name: "district" | "street" | "industry" | "level", options: Option[], also?: EnterpriseFilter) => (
    <FilterChoice name={t(`enterprises.filter.${name}`)} value={filters[name]} options={options} onChange={(value) => onChange({ ...also, [name]: value })} />
  );
  return (
    <FilterForm label={t("enterprises.filters")} words={t("enterprises.filter.q")} q={filters.q} set={setIn(filters)} onSearch={(q) => onChange({ q })}>
      {choice("level", RISK_LEVELS.map((value) => ({ value, label: t(`ui.riskLevels.${value}`) })))}
      {(districts.length > 1 || filters.district) && choice("district", districts.map(({ code, name }) => ({ value: code, label: name })), { street: undefined })}
      {(streets.length > 0 || filters.street) && choice("street", streets.map(({ path, name }) => ({ value: lastCode(path), label: name })))}
      {choice("industry", (vocabulary?.industries ?? []).map(({ code, labels }) => ({ value: code, label: words(labels) })))}
    </FilterForm>
  );
}
