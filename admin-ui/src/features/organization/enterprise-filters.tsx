import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/enterprise-queries";
import { districtsQuery, meQuery } from "../../api/queries";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import type { Filters } from "../../ui/filters";
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
  const [typed, setTyped] = useState(filters.q ?? "");
  const [open, setOpen] = useState(false);
  const city = useQuery(meQuery()).data?.unit?.path.split("/")[0] ?? "";
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const streets = useQuery(unitsQuery(filters.district ? `${city}/${filters.district}` : "")).data?.items ?? [];
  const choice = (name: "district" | "street" | "industry" | "level", options: { value: string; label: string }[], also?: EnterpriseFilter) => (
    <Select
      aria-label={t(`enterprises.filter.${name}`)}
      placeholder={t(`enterprises.filter.${name}`)}
      allowClear
      value={filters[name]}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => onChange({ ...also, [name]: value })}
    />
  );
  return (
    <form
      className={open ? "filters filters-open" : "filters"}
      role="search"
      aria-label={t("enterprises.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.trim() });
      }}
    >
      <Input className="filter-text" prefix={<SearchOutlined aria-hidden />} allowClear maxLength={100} aria-label={t("enterprises.filter.q")} placeholder={t("enterprises.filter.q")} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button htmlType="submit">{t("ui.search")}</Button>
      <Button className="filter-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("ui.moreFilters")}
      </Button>
      <div className="filter-more">
        {choice("level", RISK_LEVELS.map((value) => ({ value, label: t(`ui.riskLevels.${value}`) })))}
        {(districts.length > 1 || filters.district) && choice("district", districts.map(({ code, name }) => ({ value: code, label: name })), { street: undefined })}
        {(streets.length > 0 || filters.street) && choice("street", streets.map(({ path, name }) => ({ value: lastCode(path), label: name })))}
        {choice("industry", (vocabulary?.industries ?? []).map(({ code, labels }) => ({ value: code, label: words(labels) })))}
      </div>
    </form>
  );
}
