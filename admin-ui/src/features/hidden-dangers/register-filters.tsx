import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import type { Filter, Filters } from "./register-page";
import { FilterChoice, FilterForm, FilterMark, type Option } from "../../ui/filter-form";
import { setIn } from "../../ui/filters";
import { ScopeFilters } from "../../ui/scope-filters";

const STATUSES = ["REGISTERED", "GRADED", "PLAN_SUBMITTED", "RECTIFYING", "SUBMITTED", "CLOSED", "DISMISSED"];
const LEVELS = ["MAJOR", "GENERAL"];
const RUNGS = ["REMIND", "URGE", "NOTICE_UP", "SUPERVISE", "INTERVIEW", "PROPOSE_LISTING", "PENALTY", "SUSPENSION_PROPOSAL"];

interface Props {
  filters: Filters;
  vocabulary: Vocabulary | undefined;
  onChange: (part: Filters) => void;
}

export function RegisterFilters({ filters, vocabulary, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const choice = (name: Filter, options: Option[]) => (
    <FilterChoice name={t(`register.filter.${name}`)} value={filters[name]} options={options} onChange={(value) => onChange({ [name]: value })} />
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
  const marks = (
    <>
      {filters.riskPoint && <FilterMark words={t("register.ofRiskPoint")} onRemove={() => onChange({ riskPoint: undefined })} />}
      {filters.street && <FilterMark words={t("register.ofStreet", { street: filters.street })} onRemove={() => onChange({ street: undefined })} />}
      {filters.step && <FilterMark words={t("register.atStep", { step: t(`process.step.${filters.step.replace("userTask_", "")}`) })} onRemove={() => onChange({ step: undefined })} />}
      {(filters.ruleRow || filters.rulePack) && <FilterMark words={t("register.ofRule", { rule: [filters.ruleRow, filters.rulePack].filter(Boolean).join(" · ") })} onRemove={() => onChange({ ruleRow: undefined, rulePack: undefined })} />}
    </>
  );
  const chosen = setIn({ ...filters, riskPoint: undefined, street: undefined, rulePack: undefined, ruleRow: undefined, step: undefined });
  return (
    <FilterForm label={t("register.filters")} words={t("register.filter.q")} q={filters.q} set={chosen} onSearch={(q) => onChange({ q })} marks={marks}>
      {choice("level", LEVELS.map((value) => ({ value, label: t(`ui.levels.${value}`) })))}
      {choice("status", statuses)}
      <ScopeFilters district={filters.district} enterprise={filters.enterprise} onChange={onChange} />
      {choice("industry", coded(vocabulary?.industries))}
      {choice("source", coded(vocabulary?.sources))}
      {choice("rung", RUNGS.map((value) => ({ value, label: t(`ladder.step.${value}`) })))}
      {day("foundFrom")}
      {day("foundTo")}
      <Checkbox checked={filters.overdue === "true"} indeterminate={filters.overdue === "false"} onChange={(event) => onChange({ overdue: event.target.checked ? "true" : undefined })}>
        {t("register.filter.overdue")}
      </Checkbox>
    </FilterForm>
  );
}
