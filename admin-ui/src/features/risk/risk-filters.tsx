import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { FilterChoice, FilterForm, FilterMark, type Option } from "../../ui/filter-form";
import { type Filters, setIn } from "../../ui/filters";
import { RISK_LEVELS } from "../../ui/marks";
import { ScopeFilters } from "../../ui/scope-filters";

export const NAMES = ["q", "enterprise", "district", "industry", "level", "live", "status", "accidentType", "regraded", "sort"] as const;
export type RiskFilter = Filters<(typeof NAMES)[number]>;
const STATUSES = ["ACTIVE", "RETIRED"];

interface Props {
  filters: RiskFilter;
  vocabulary: Vocabulary | undefined;
  onChange: (part: RiskFilter) => void;
}

export function RiskFilters({ filters, vocabulary, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const coded = (list: Vocabulary["industries"] = []) => list.map(({ code, labels }) => ({ value: code, label: words(labels) }));
  const levels = RISK_LEVELS.map((value) => ({ value, label: t(`ui.riskLevels.${value}`) }));
  const choice = (name: "industry" | "level" | "live" | "status" | "accidentType", options: Option[]) => (
    <FilterChoice name={t(`risk.filter.${name}`)} value={filters[name]} options={options} onChange={(value) => onChange({ [name]: value })} />
  );
  const [, kind, from, to] = filters.regraded?.split(":") ?? [];
  return (
    <FilterForm label={t("risk.filters")} words={t("risk.filter.q")} q={filters.q} set={setIn(filters)} onSearch={(q) => onChange({ q })}>
      {filters.regraded && (
        <FilterMark words={t("regrading.moved", { kind: t(kind === "LIVE" ? "risk.live" : "risk.graded"), from: t(`ui.riskLevels.${from}`), to: t(`ui.riskLevels.${to}`) })} onRemove={() => onChange({ regraded: undefined })} />
      )}
      {choice("live", levels)}
      {choice("level", levels)}
      <ScopeFilters district={filters.district} enterprise={filters.enterprise} onChange={onChange} />
      {choice("industry", coded(vocabulary?.industries))}
      {choice("accidentType", coded(vocabulary?.accidentTypes))}
      {choice("status", STATUSES.map((value) => ({ value, label: t(`risk.statuses.${value}`) })))}
    </FilterForm>
  );
}
