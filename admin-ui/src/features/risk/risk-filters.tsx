import { SearchOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import type { Filters } from "../../ui/filters";
import { RISK_LEVELS } from "../../ui/marks";
import { ScopeFilters } from "../../ui/scope-filters";

export const NAMES = ["q", "enterprise", "district", "industry", "level", "live", "status", "accidentType", "sort"] as const;
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
  const [typed, setTyped] = useState(filters.q ?? "");
  const [open, setOpen] = useState(false);
  const coded = (list: Vocabulary["industries"] = []) => list.map(({ code, labels }) => ({ value: code, label: words(labels) }));
  const levels = RISK_LEVELS.map((value) => ({ value, label: t(`ui.riskLevels.${value}`) }));
  const choice = (name: "industry" | "level" | "live" | "status" | "accidentType", options: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`risk.filter.${name}`)}
      placeholder={t(`risk.filter.${name}`)}
      allowClear
      value={filters[name]}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => onChange({ [name]: value })}
    />
  );
  return (
    <form
      className={open ? "filters filters-open" : "filters"}
      role="search"
      aria-label={t("risk.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.trim() });
      }}
    >
      <Input
        className="filter-text"
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        maxLength={60}
        aria-label={t("risk.filter.q")}
        placeholder={t("risk.filter.q")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "") onChange({ q: undefined });
        }}
      />
      <Button htmlType="submit">{t("ui.search")}</Button>
      <Button className="filter-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("ui.moreFilters")}
      </Button>
      <div className="filter-more">
        {choice("live", levels)}
        {choice("level", levels)}
        <ScopeFilters district={filters.district} enterprise={filters.enterprise} onChange={onChange} />
        {choice("industry", coded(vocabulary?.industries))}
        {choice("accidentType", coded(vocabulary?.accidentTypes))}
        {choice("status", STATUSES.map((value) => ({ value, label: t(`risk.statuses.${value}`) })))}
      </div>
    </form>
  );
}
