import { CloseOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import type { Filter, Filters } from "./register-page";
import { ScopeFilters } from "../../ui/scope-filters";

const STATUSES = ["REGISTERED", "GRADED", "PLAN_SUBMITTED", "RECTIFYING", "SUBMITTED", "CLOSED", "DISMISSED"];
const LEVELS = ["MAJOR", "GENERAL"];

interface Props {
  filters: Filters;
  vocabulary: Vocabulary | undefined;
  onChange: (part: Filters) => void;
}

export function RegisterFilters({ filters, vocabulary, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [typed, setTyped] = useState(filters.q ?? "");
  const [open, setOpen] = useState(false);
  const choice = (name: Filter, options: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`register.filter.${name}`)}
      placeholder={t(`register.filter.${name}`)}
      allowClear
      value={filters[name]}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => onChange({ [name]: value })}
    />
  );
  const coded = (list: Vocabulary["industries"] = []) => list.map(({ code, labels }) => ({ value: code, label: words(labels) }));
  const day = (name: "foundFrom" | "foundTo") => (
    <label className="filter-day">
      <span>{t(`register.filter.${name}`)}</span>
      <Input type="date" value={filters[name] ?? ""} onChange={(event) => onChange({ [name]: event.target.value })} />
    </label>
  );
  const several = filters.status?.includes(",") ? filters.status : undefined; // as the numbers of the statistics ask
  const statuses = [
    ...(several ? [{ value: several, label: several.split(",").map((value) => t(`ui.statuses.${value}`)).join(t("ui.comma")) }] : []),
    ...STATUSES.map((value) => ({ value, label: t(`ui.statuses.${value}`) })),
  ];
  return (
    <form
      className={open ? "filters filters-open" : "filters"}
      role="search"
      aria-label={t("register.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.trim() });
      }}
    >
      <Input
        className="filter-text"
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        aria-label={t("register.filter.q")}
        placeholder={t("register.filter.q")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "") onChange({ q: undefined });
        }}
      />
      <Button htmlType="submit">{t("register.search")}</Button>
      <Button className="filter-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("register.more", { count: Object.keys(filters).filter((name) => name !== "q" && name !== "sort").length })}
      </Button>
      <div className="filter-more">
      {choice("level", LEVELS.map((value) => ({ value, label: t(`ui.levels.${value}`) })))}
      {choice("status", statuses)}
      <ScopeFilters district={filters.district} enterprise={filters.enterprise} onChange={onChange} />
      {choice("industry", coded(vocabulary?.industries))}
      {choice("source", coded(vocabulary?.sources))}
      {filters.riskPoint && (
        <button type="button" className="filter-mark" onClick={() => onChange({ riskPoint: undefined })}>
          {t("register.ofRiskPoint")} <CloseOutlined aria-hidden />
        </button>
      )}
      {filters.street && (
        <button type="button" className="filter-mark" onClick={() => onChange({ street: undefined })}>
          {t("register.ofStreet", { street: filters.street })} <CloseOutlined aria-hidden />
        </button>
      )}
      {day("foundFrom")}
      {day("foundTo")}
      <Checkbox checked={filters.overdue === "true"} indeterminate={filters.overdue === "false"} onChange={(event) => onChange({ overdue: event.target.checked ? "true" : undefined })}>
        {t("register.filter.overdue")}
      </Checkbox>
      </div>
    </form>
  );
}
