import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RuleCase } from "../../api/types";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import type { Speech } from "./cell-words";
import { FactsForm } from "./editors/facts-form";

/** Facts put together by hand: whatever is not named is not known. */
export function StepFacts({ speech, walk }: { speech: Speech; walk: (walked: { facts: RuleCase }) => void }) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<RuleCase>({ factType: "", on: today(), enterprise: "", values: "" });
  const put = (part: Partial<RuleCase>) => setFacts((old) => ({ ...old, ...part }));
  const { factTypes } = speech.vocabulary;
  return (
    <details>
      <summary>{t("rules.step.byHand")}</summary>
      <div className="row-fields step-facts">
        <Field id="step-type" label={t("rules.step.type")}>
          <Select id="step-type" className="wide" showSearch={{ optionFilterProp: "label" }} value={facts.factType || undefined} options={factTypes.map(({ name, labels }) => ({ value: name, label: speech.words(labels) }))} onChange={(factType: string) => put({ factType, values: "" })} />
        </Field>
        <Field id="step-on" label={t("rules.applicable.on")}>
          <Input id="step-on" type="date" value={facts.on} onChange={({ target }) => put({ on: target.value })} />
        </Field>
        {facts.factType && (
          <fieldset className="cell-fieldset">
            <legend>{speech.words(factTypes.find(({ name }) => name === facts.factType)?.labels)}</legend>
            <FactsForm text={facts.values} factType={facts.factType} speech={speech} onChange={(values) => put({ values })} />
          </fieldset>
        )}
        <fieldset className="cell-fieldset">
          <legend>{t("rules.step.enterprise")}</legend>
          <FactsForm text={facts.enterprise} factType="enterprise" speech={speech} onChange={(enterprise) => put({ enterprise })} />
        </fieldset>
        <Button type="primary" disabled={!facts.factType || !facts.on} onClick={() => walk({ facts })}>{t("rules.step.walk")}</Button>
      </div>
    </details>
  );
}
