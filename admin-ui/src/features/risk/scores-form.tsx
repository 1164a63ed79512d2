import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ChoiceChips } from "../../ui/choice-chips";
import { Field } from "../../ui/field";
import type { RiskReport } from "./contract";
import { GROUNDS, STEPS } from "./risk-draft";

interface Props {
  report: RiskReport;
  missing: boolean;
  onChange: (part: Partial<RiskReport>) => void;
}
const keyOf = (value: number) => String(value).replace(".", "_");

/** Scores by the steps of the method, each step with its words; a direct ground decides whatever they say. */
export function ScoresForm({ report, missing, onChange }: Props) {
  const { t } = useTranslation();
  const { method, scores, directGrounds } = report;
  return (
    <>
      <ChoiceChips
        name="method"
        legend={t("risk.field.method")}
        chips={(["LEC", "LS"] as const).map((value) => ({ value, label: t(`risk.methods.${value}`) }))}
        chosen={[method]}
        onChoose={(value) => value !== method && onChange({ method: value as RiskReport["method"], scores: {} })}
      />
      <div className="fields fields-scores">
        {Object.entries(STEPS[method]).map(([input, steps]: [string, readonly number[]]) => (
          <Field key={input} id={`score-${input}`} label={t(`risk.inputs.${method}.${input}`)} required error={missing && scores[input] === undefined ? t("ui.required") : null}>
            <Select
              id={`score-${input}`}
              className="wide"
              popupMatchSelectWidth={false}
              value={scores[input]}
              placeholder={t("risk.chooseStep")}
              options={(scores[input] === undefined || steps.includes(scores[input]) ? steps : [scores[input], ...steps]).map((value) => ({
                value,
                label: steps.includes(value) ? `${value} · ${t(`risk.steps.${method}.${input}.${keyOf(value)}`)}` : String(value),
              }))}
              onChange={(value: number) => onChange({ scores: { ...scores, [input]: value } })}
            />
          </Field>
        ))}
      </div>
      <fieldset className="grounds">
        <legend>{t("risk.field.directGrounds")}</legend>
        {GROUNDS.map((ground) => (
          <Checkbox
            key={ground}
            checked={directGrounds.includes(ground)}
            onChange={(event) => onChange({ directGrounds: event.target.checked ? [...directGrounds, ground] : directGrounds.filter((other) => other !== ground) })}
          >
            {t(`risk.grounds.${ground}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
