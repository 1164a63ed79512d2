import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProposedAttribute } from "../../api/types";
import { ChoiceChips } from "../../ui/choice-chips";
import { Field } from "../../ui/field";

const KINDS = ["FLAG", "QUANTITY", "CHOICE", "CHOICES", "DAY", "TEXT"];
const SOURCES = ["ASKED", "REGISTER", "SENSOR"] as const;
const numberOf = (typed: string) => (typed.trim() === "" || Number.isNaN(Number(typed)) ? null : Number(typed));

/** A line is a value: code, Chinese and English, parted by commas. */
function valuesOf(typed: string): ProposedAttribute["allowed"] {
  return typed
    .split("\n")
    .map((line) => line.split(/[,，]/).map((part) => part.trim()))
    .filter(([code, zh]) => code && zh)
    .map(([code = "", zh = "", en]) => ({ code, labels: { zh, en: en || zh } }));
}

export function AttributeFields({ attribute, put }: { attribute: ProposedAttribute; put: (part: Partial<ProposedAttribute>) => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState("");
  const { kind, labels, question, source } = attribute;
  const text = (id: string, label: string, value: string, change: (typed: string) => void, hint?: string, required = true) => (
    <Field id={`attribute-${id}`} label={label} hint={hint} required={required}>
      <Input id={`attribute-${id}`} value={value} onChange={({ target }) => change(target.value)} />
    </Field>
  );
  return (
    <>
      <div className="declare-pair">
        {text("zh", t("rules.attributes.labelZh"), labels.zh, (zh) => put({ labels: { ...labels, zh } }))}
        {text("en", t("rules.attributes.labelEn"), labels.en, (en) => put({ labels: { ...labels, en } }))}
        {text("question-zh", t("rules.attributes.questionZh"), question.zh, (zh) => put({ question: { ...question, zh } }))}
        {text("question-en", t("rules.attributes.questionEn"), question.en, (en) => put({ question: { ...question, en } }))}
        {text("name", t("rules.attributes.code"), attribute.name, (name) => put({ name: name.trim() }), t("rules.attributes.codeHint"))}
        <Field id="attribute-kind" label={t("rules.attributes.what")} required>
          <Select id="attribute-kind" className="wide" value={kind} options={KINDS.map((value) => ({ value, label: t(`rules.attributes.kind.${value}`) }))} onChange={(chosen: string) => put({ kind: chosen })} />
        </Field>
        {kind === "QUANTITY" && (
          <>
            {text("unit", t("rules.attributes.unit"), attribute.unit ?? "", (unit) => put({ unit: unit.trim() || null }), undefined, false)}
            {text("min", t("rules.attributes.min"), String(attribute.min ?? ""), (min) => put({ min: numberOf(min) }), undefined, false)}
            {text("max", t("rules.attributes.max"), String(attribute.max ?? ""), (max) => put({ max: numberOf(max) }), undefined, false)}
          </>
        )}
      </div>
      {(kind === "CHOICE" || kind === "CHOICES") && (
        <Field id="attribute-values" label={t("rules.attributes.values")} hint={t("rules.attributes.valuesHint")} required>
          <Input.TextArea
            id="attribute-values"
            rows={4}
            value={values}
            onChange={({ target }) => {
              setValues(target.value);
              put({ allowed: valuesOf(target.value) });
            }}
          />
        </Field>
      )}
      <ChoiceChips name="attribute-source" legend={t("rules.attributes.from")} chips={SOURCES.map((value) => ({ value, label: t(`rules.attributes.source.${value}`) }))} chosen={[source]} onChoose={(value) => put({ source: value as ProposedAttribute["source"] })} />
    </>
  );
}
