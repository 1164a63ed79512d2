import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";
import { periodOf, PRESETS, presetOf } from "./period";
import type { StatisticsChoice } from "./statistics-page";

const BY = ["CITY", "DISTRICT", "STREET", "INDUSTRY", "SOURCE", "PERIOD"] as const;
const SPANS = ["MONTH", "QUARTER", "YEAR"] as const;

interface Props {
  choice: StatisticsChoice;
  onChange: (part: Partial<StatisticsChoice>) => void;
}

/** Period and breakdown; all of it is in the address. */
export function StatisticsFilters({ choice, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const industries = useQuery(vocabularyQuery()).data?.industries ?? [];
  const preset = presetOf(choice);
  const select = (name: "district" | "industry", options: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`register.filter.${name}`)}
      placeholder={t(`register.filter.${name}`)}
      allowClear
      value={choice[name]}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => onChange({ [name]: value })}
    />
  );
  const day = (name: "from" | "to") => (
    <label className="filter-day">
      <span>{t(`statistics.${name}`)}</span>
      <Input type="date" value={choice[name]} onChange={(event) => event.target.value && onChange({ [name]: event.target.value })} />
    </label>
  );
  return (
    <div className="statistics-filters no-print" role="search" aria-label={t("statistics.filters")}>
      <div className="action-tabs" role="group" aria-label={t("statistics.period")}>
        {PRESETS.map((name) => (
          <button key={name} type="button" aria-pressed={preset === name} onClick={() => onChange(periodOf(name))}>
            {t(`statistics.preset.${name}`)}
          </button>
        ))}
        {day("from")}
        {day("to")}
      </div>
      <div className="action-tabs" role="group" aria-label={t("statistics.breakdown")}>
        {BY.map((name) => (
          <button key={name} type="button" aria-pressed={choice.by === name} onClick={() => onChange({ by: name })}>
            {t(`statistics.by.${name}`)}
          </button>
        ))}
        {choice.by === "PERIOD" && (
          <Select aria-label={t("statistics.span")} value={choice.span ?? "MONTH"} options={SPANS.map((value) => ({ value, label: t(`statistics.spans.${value}`) }))} onChange={(span: string) => onChange({ span })} />
        )}
        {districts.length > 1 && select("district", districts.map(({ code, name }) => ({ value: code, label: name })))}
        {select("industry", industries.map(({ code, labels }) => ({ value: code, label: words(labels) })))}
      </div>
    </div>
  );
}
