import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { type Missing, type RiskReport } from "./risk-draft";

const TYPED = { name: 200, process: 100, hazardFactor: 100, responsible: 50 } as const;

interface Props {
  report: RiskReport;
  vocabulary: Vocabulary | undefined;
  missing: Missing[];
  onChange: (part: Partial<RiskReport>) => void;
}

export function DescriptionFields({ report, vocabulary, missing, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const error = (name: Missing) => (missing.includes(name) ? t("ui.required") : null);
  const typed = (name: keyof typeof TYPED) => (
    <Field key={name} id={`risk-${name}`} label={t(`risk.field.${name}`)} required error={error(name)}>
      <Input id={`risk-${name}`} maxLength={TYPED[name]} value={report[name]} onChange={(event) => onChange({ [name]: event.target.value })} />
    </Field>
  );
  return (
    <div className="fields">
      <div className="field-wide">{typed("name")}</div>
      {typed("process")}
      {typed("hazardFactor")}
      <Field id="risk-accidentTypes" label={t("risk.field.accidentTypes")} required error={error("accidentTypes")}>
        <Select
          id="risk-accidentTypes"
          className="wide"
          mode="multiple"
          value={report.accidentTypes}
          options={(vocabulary?.accidentTypes ?? []).map(({ code, labels }) => ({ value: code, label: words(labels) }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(accidentTypes: string[]) => onChange({ accidentTypes })}
        />
      </Field>
      {typed("responsible")}
    </div>
  );
}
