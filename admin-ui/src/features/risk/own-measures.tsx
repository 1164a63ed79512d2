import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnMeasure } from "../../api/types";
import { Field } from "../../ui/field";

const KINDS = ["ENGINEERING", "MANAGEMENT", "TRAINING", "PERSONAL_PROTECTION", "EMERGENCY"] as const;
const CHECKERS = ["POST", "TEAM", "WORKSHOP", "COMPANY"] as const;
const FREQUENCIES = ["SHIFT", "DAY", "WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "EACH_TIME"] as const;
const NEW: OwnMeasure = { kind: "MANAGEMENT", text: "", checkedBy: "TEAM", frequency: "DAY" };

interface Props {
  measures: OwnMeasure[];
  onChange: (measures: OwnMeasure[]) => void;
}

/** Measures the catalogue does not know; who looks at them how often is said as well. */
export function OwnMeasures({ measures, onChange }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(NEW);
  const choice = <Name extends "kind" | "checkedBy" | "frequency">(name: Name, stem: string, values: readonly OwnMeasure[Name][]) => (
    <Select
      aria-label={t(`risk.own.${name}`)}
      value={draft[name]}
      options={values.map((value) => ({ value, label: t(`measure.${stem}.${value}`) }))}
      popupMatchSelectWidth={false}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <div className="own-measures">
      <ul className="plain-list">
        {measures.map((measure) => (
          <li key={measure.text}>
            {measure.text} <span className="muted">{t(`measure.checkers.${measure.checkedBy}`)} · {t(`measure.frequencies.${measure.frequency}`)}</span>
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t("risk.own.remove", { text: measure.text })} onClick={() => onChange(measures.filter((other) => other !== measure))} />
          </li>
        ))}
      </ul>
      <Field id="own-text" label={t("risk.own.text")}>
        <Input id="own-text" maxLength={300} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} />
      </Field>
      <div className="button-row">
        {choice("kind", "kinds", KINDS)}
        {choice("checkedBy", "checkers", CHECKERS)}
        {choice("frequency", "frequencies", FREQUENCIES)}
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={!draft.text.trim() || measures.some(({ text }) => text === draft.text.trim())}
          onClick={() => {
            onChange([...measures, { ...draft, text: draft.text.trim() }]);
            setDraft(NEW);
          }}
        >
          {t("risk.own.add")}
        </Button>
      </div>
    </div>
  );
}
