import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Attribute, FactValue, FactValues } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";

interface Props {
  attributes: Attribute[];
  values: FactValues;
  onChange: (values: FactValues) => void;
}

/** Hazardous conditions the rules ask for; one that is left empty is unknown, not absent. */
export function ConditionFields({ attributes, values, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const put = (name: string, value: FactValue | undefined) => {
    const { [name]: _, ...rest } = values;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const control = (attribute: Attribute, id: string) => {
    const { name, kind, allowed, unit } = attribute;
    const value = values[name];
    if (kind === "FLAG")
      return (
        <Select
          id={id}
          className="wide"
          allowClear
          placeholder={t("enterprises.unknown")}
          value={value === undefined ? undefined : String(value)}
          options={["true", "false"].map((one) => ({ value: one, label: t(one === "true" ? "measure.yes" : "measure.no") }))}
          onChange={(chosen?: string) => put(name, chosen === undefined ? undefined : chosen === "true")}
        />
      );
    const options = allowed.map(({ code, labels }) => ({ value: code, label: words(labels) }));
    if (kind === "CHOICES")
      return <Select id={id} className="wide" mode="multiple" placeholder={t("enterprises.unknown")} value={(value as string[] | undefined) ?? []} options={options} onChange={(chosen: string[]) => put(name, chosen.length > 0 ? chosen : undefined)} />;
    if (options.length > 0)
      return <Select id={id} className="wide" allowClear placeholder={t("enterprises.unknown")} value={value as string | undefined} options={options} onChange={(chosen?: string) => put(name, chosen)} />;
    const number = kind === "QUANTITY";
    return (
      <Input
        id={id}
        type={number ? "number" : "text"}
        suffix={unit}
        placeholder={t("enterprises.unknown")}
        value={value === undefined ? "" : String(value)}
        onChange={({ target }) => put(name, target.value === "" ? undefined : number ? Number(target.value) : target.value)}
      />
    );
  };
  return (
    <div className="fields">
      {attributes.map((attribute) => (
        <Field key={attribute.name} id={`condition-${attribute.name}`} label={words(attribute.labels)}>
          {control(attribute, `condition-${attribute.name}`)}
        </Field>
      ))}
    </div>
  );
}
