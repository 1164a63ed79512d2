import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enterprisesQuery } from "../../api/queries";
import type { InspectionFiltersChosen } from "./inspections-page";

const STATES = ["OPEN", "MISSED", "DONE"] as const;
const KINDS = ["SELF", "REGULATOR"] as const;

interface Props {
  filters: InspectionFiltersChosen;
  own: boolean;
  onChange: (part: InspectionFiltersChosen) => void;
}

export function InspectionFilters({ filters, own, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const found = useQuery({ ...enterprisesQuery(typed || (filters.enterprise ?? "")), enabled: !own });
  return (
    <div className="filters" role="search" aria-label={t("inspections.filters")}>
      <div className="action-tabs" role="group" aria-label={t("inspections.filter.state")}>
        {STATES.map((state) => (
          <button key={state} type="button" aria-pressed={filters.state === state} onClick={() => onChange({ state: filters.state === state ? "ALL" : state })}>
            {t(`inspections.state.${state}`)}
          </button>
        ))}
      </div>
      <Select
        aria-label={t("inspections.filter.kind")}
        placeholder={t("inspections.filter.kind")}
        allowClear
        value={filters.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`inspections.kind.${kind}`) }))}
        popupMatchSelectWidth={false}
        onChange={(kind?: string) => onChange({ kind })}
      />
      {!own && (
        <Select
          className="filter-enterprise"
          aria-label={t("register.filter.enterprise")}
          placeholder={t("register.filter.enterprise")}
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          value={filters.enterprise}
          options={found.data?.items.map(({ code, name }) => ({ value: code, label: name }))}
          popupMatchSelectWidth={false}
          notFoundContent={t("report.noEnterprise")}
          onChange={(enterprise?: string) => onChange({ enterprise })}
        />
      )}
    </div>
  );
}
