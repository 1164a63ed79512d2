import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import type { AskedPlace } from "./use-asked-place";

interface Props {
  /** What the fields are called on their page. */
  name: string;
  place: AskedPlace;
  change: (part: Partial<AskedPlace>) => void;
}

/** District, industry and day for which rules are asked. */
export function PlaceFields({ name, place: { district, industry, on }, change }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const industries = useQuery(vocabularyQuery()).data?.industries ?? [];
  return (
    <div className="simulation-order">
      <Field id={`${name}-district`} label={t("rules.applicable.district")}>
        <Select id={`${name}-district`} className="typed" showSearch={{ optionFilterProp: "label" }} value={district || undefined} options={districts.map(({ code, name: label }) => ({ value: code, label }))} onChange={(code) => change({ district: code })} />
      </Field>
      <Field id={`${name}-industry`} label={t("rules.applicable.industry")}>
        <Select id={`${name}-industry`} className="typed" allowClear placeholder={t("rules.applicable.any")} value={industry} options={industries.map(({ code }) => ({ value: code, label: coded(industries, code) }))} onChange={(code?: string) => change({ industry: code })} />
      </Field>
      <Field id={`${name}-on`} label={t("rules.applicable.on")}>
        <Input id={`${name}-on`} type="date" value={on} onChange={({ target }) => change({ on: target.value })} />
      </Field>
    </div>
  );
}
