import { Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { comparesSets, type Condition, readCondition, standsAlone, writeCondition } from "../cell-grammar";
import { attributesOf, type Speech } from "../cell-words";
import type { RuleAttribute } from "../draft-types";
import { ValueField } from "./value-field";

interface Props {
  text: string;
  factType: string | undefined;
  speech: Speech;
  onChange: (text: string) => void;
  /** In a panel of its own the person goes on at once. */
  autoFocus?: boolean;
}
const PREFIX = "enterprise.";
const OTHERS = /^(parameter\.|fact\.|enterprise\.|decision\.date$)/;

/** What is compared, how, and with what; nothing has to be known of how cells are written. */
export function ConditionForm({ text, factType, speech, onChange, autoFocus }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { words, vocabulary, ofEnterprise } = speech;
  const own = attributesOf(vocabulary, factType);
  const condition = readCondition(text) ?? { ofEnterprise: false, attribute: "", operator: "", right: "" };
  const attribute = (condition.ofEnterprise ? vocabulary.enterprise : own).find(({ name }) => name === condition.attribute);
  const put = (part: Partial<Condition>) => onChange(writeCondition({ ...condition, ...part }));
  const choose = (chosen: string | undefined) => {
    if (!chosen) return onChange("");
    const enterprise = factType === "enterprise" || chosen.startsWith(PREFIX);
    const name = chosen.replace(PREFIX, "");
    const next = (enterprise ? vocabulary.enterprise : own).find((one) => one.name === name);
    const operator = next?.operators.includes(condition.operator) ? condition.operator : (next?.operators[0] ?? "=");
    onChange(writeCondition({ ofEnterprise: enterprise, attribute: name, operator, right: next?.kind === "FLAG" ? "true" : "" }));
  };
  const attributes = [
    ...own.map(({ name, labels }) => ({ value: name, label: words(labels) })),
    ...(factType === "enterprise" ? [] : vocabulary.enterprise.map(({ name, labels }) => ({ value: PREFIX + name, label: ofEnterprise + words(labels) }))),
  ];
  return (
    <div className="condition-form">
      <label htmlFor={`${id}-what`}>{t("rules.cell.what")}</label>
      <Select id={`${id}-what`} autoFocus={autoFocus && !attribute} className="wide" allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("rules.cell.always")} value={attribute ? (condition.ofEnterprise && factType !== "enterprise" ? PREFIX : "") + condition.attribute : undefined} options={attributes} onChange={choose} />
      {attribute && (
        <>
          <label htmlFor={`${id}-how`}>{t("rules.cell.how")}</label>
          <Select id={`${id}-how`} className="wide" value={condition.operator} options={attribute.operators.map((code) => ({ value: code, label: words(vocabulary.operators.find((known) => known.code === code)?.labels) || code }))} onChange={(operator: string) => put({ operator, right: comparesSets(operator) === comparesSets(condition.operator) ? condition.right : "" })} />
          {!standsAlone(condition.operator) && <Compared id={`${id}-with`} attribute={attribute} condition={condition} own={own} speech={speech} onChange={(right) => put({ right })} autoFocus={autoFocus} />}
        </>
      )}
    </div>
  );
}

interface ComparedProps {
  id: string;
  attribute: RuleAttribute;
  condition: Condition;
  own: RuleAttribute[];
  speech: Speech;
  onChange: (right: string) => void;
  autoFocus?: boolean;
}

/** A value of its own; or one the pack declares, another one of the same thing, or the day of the decision. */
function Compared({ id, attribute, condition, own, speech, onChange, autoFocus }: ComparedProps) {
  const { t } = useTranslation();
  const comparable = own.filter((other) => other.kind === attribute.kind && other.unit === attribute.unit && other.name !== attribute.name);
  const references = [
    ...(attribute.kind === "QUANTITY" ? [...speech.parameters].map(([name, label]) => ({ value: `parameter.${name}`, label: t("rules.cell.parameter", { label }) })) : []),
    ...(["QUANTITY", "DAY", "MOMENT"].includes(attribute.kind) ? comparable.map(({ name, labels }) => ({ value: `fact.${name}`, label: t("rules.cell.same", { label: speech.words(labels) }) })) : []),
    ...(attribute.kind === "DAY" ? [{ value: "decision.date", label: speech.decisionDay }] : []),
  ];
  const refers = OTHERS.test(condition.right);
  return (
    <>
      <label htmlFor={id}>{t("rules.cell.with")}</label>
      {references.length > 0 && (
        <Select id={`${id}-kind`} aria-label={t("rules.cell.kind")} className="wide" value={refers ? condition.right : ""} options={[{ value: "", label: t("rules.cell.value") }, ...references]} onChange={onChange} />
      )}
      {!refers && <ValueField id={id} label={t("rules.cell.with")} attribute={attribute} asSet={comparesSets(condition.operator)} value={condition.right} speech={speech} onChange={onChange} autoFocus={autoFocus} />}
    </>
  );
}
