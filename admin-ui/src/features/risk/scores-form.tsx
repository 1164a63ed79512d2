import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { ChoiceChips } from "../../ui/choice-chips";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { gradingTablesQuery } from "./queries";
import { type RiskReport, tableOf } from "./risk-draft";

interface Props {
  report: RiskReport;
  missing: boolean;
  onChange: (part: Partial<RiskReport>) => void;
}

/** Scores by the steps of the method in force, each step with its words; a direct ground decides whatever they say. */
export function ScoresForm({ report, missing, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { method, scores, directGrounds } = report;
  const found = useQuery(gradingTablesQuery());
  const tables = found.data ?? [];
  const table = tableOf(method, tables);
  const sources = [...new Set(table?.directGrounds.map(({ regulation, clause }) => `${regulation} ${clause}`))];
  return (
    <>
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      <ChoiceChips
        name="method"
        legend={t("risk.field.method")}
        chips={tables.map((one) => ({ value: one.method, label: t(`risk.methods.${one.method}`) }))}
        chosen={[method]}
        onChoose={(value) => value !== method && onChange({ method: value as RiskReport["method"], scores: {} })}
      />
      <div className="fields fields-scores">
        {table?.inputs.map(({ name, labels, steps }) => {
          const chosen = scores[name];
          const between = chosen === undefined || steps.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: String(chosen) }];
          return (
            <Field key={name} id={`score-${name}`} label={words(labels)} required error={missing && chosen === undefined ? t("ui.required") : null}>
              <Select
                id={`score-${name}`}
                className="wide"
                popupMatchSelectWidth={false}
                value={chosen}
                placeholder={t("risk.chooseStep")}
                options={[...between, ...steps.map((step) => ({ value: step.value, label: `${step.value} · ${words(step.labels)}` }))]}
                onChange={(value: number) => onChange({ scores: { ...scores, [name]: value } })}
              />
            </Field>
          );
        })}
      </div>
      <fieldset className="grounds">
        <legend>{t("risk.field.directGrounds")}</legend>
        {table?.directGrounds.map(({ code, labels, regulation, clause }) => (
          <Checkbox
            key={code}
            checked={directGrounds.includes(code)}
            onChange={(event) => onChange({ directGrounds: event.target.checked ? [...directGrounds, code] : directGrounds.filter((other) => other !== code) })}
          >
            {words(labels)} {sources.length > 1 && <small className="muted" lang="zh-CN">{regulation} {clause}</small>}
          </Checkbox>
        ))}
        {sources.length === 1 && <p className="muted small" lang="zh-CN">{sources[0]}</p>}
      </fieldset>
    </>
  );
}
