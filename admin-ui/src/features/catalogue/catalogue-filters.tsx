import { SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { FilterChoice, type Option } from "../../ui/filter-form";
import { type Filters, setIn } from "../../ui/filters";

export const NAMES = ["q", "industry", "system", "process", "accidentType", "kind", "standard", "category"] as const;
export type CatalogueFilter = Filters<(typeof NAMES)[number]>;
const KINDS = ["ENGINEERING", "MANAGEMENT", "TRAINING", "PERSONAL_PROTECTION", "EMERGENCY"];

interface Props {
  filters: CatalogueFilter;
  vocabulary: Vocabulary | undefined;
  onChange: (part: CatalogueFilter) => void;
}

/** Words, standard and class are typed and sent together; the others act at once. */
export function CatalogueFilters({ filters, vocabulary, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [typed, setTyped] = useState({ q: filters.q ?? "", standard: filters.standard ?? "", category: filters.category ?? "" });
  const [open, setOpen] = useState(false);
  const field = (name: "q" | "standard" | "category") => (
    <Input
      className={name === "q" ? "filter-text" : "filter-short"}
      prefix={name === "q" && <SearchOutlined aria-hidden />}
      allowClear
      maxLength={60}
      aria-label={t(`catalogue.filter.${name}`)}
      placeholder={t(`catalogue.filter.${name}`)}
      value={typed[name]}
      onChange={(event) => {
        setTyped({ ...typed, [name]: event.target.value });
        if (event.target.value === "" && filters[name]) onChange({ [name]: undefined });
      }}
    />
  );
  const choice = (name: "accidentType" | "kind", options: Option[]) => (
    <FilterChoice name={t(`catalogue.filter.${name}`)} value={filters[name]} options={options} onChange={(value) => onChange({ [name]: value })} />
  );
  return (
    <form
      className={open ? "filters filters-open" : "filters"}
      role="search"
      aria-label={t("catalogue.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.q.trim(), standard: typed.standard.trim(), category: typed.category.trim() });
      }}
    >
      {field("q")}
      <Button htmlType="submit">{t("ui.search")}</Button>
      <Button className="filter-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("ui.moreFilters", { count: setIn(filters) })}
      </Button>
      <div className="filter-more">
        {choice("accidentType", (vocabulary?.accidentTypes ?? []).map(({ code, labels }) => ({ value: code, label: words(labels) })))}
        {choice("kind", KINDS.map((value) => ({ value, label: t(`measure.kinds.${value}`) })))}
        {field("standard")}
        {field("category")}
      </div>
    </form>
  );
}
