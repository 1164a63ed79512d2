import { CloseOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Assignment, readFacts, writeFacts } from "../cell-grammar";
import { attributesOf, type Speech } from "../cell-words";
import { ValueField } from "./value-field";

interface Props {
  text: string;
  factType: string | undefined;
  speech: Speech;
  onChange: (text: string) => void;
}

/** The facts of an example: whatever is not named is not known. */
export function FactsForm({ text, factType, speech, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const attributes = attributesOf(speech.vocabulary, factType);
  const facts = readFacts(text) ?? [];
  const write = (next: Assignment[]) => onChange(writeFacts(next));
  const left = attributes.filter(({ name }) => !facts.some((fact) => fact.attribute === name));
  return (
    <div className="facts-list">
      {facts.map(({ attribute: name, value }, index) => {
        const attribute = attributes.find((known) => known.name === name);
        const label = speech.words(attribute?.labels) || name;
        return (
          <div key={name} className="facts-line">
            <label htmlFor={`${id}-${name}`}>{label}</label>
            {attribute ? (
              <ValueField id={`${id}-${name}`} label={label} attribute={attribute} asSet={false} value={value} speech={speech} onChange={(changed) => write(facts.map((fact, at) => (at === index ? { ...fact, value: changed } : fact)))} />
            ) : (
              <span>{value}</span>
            )}
            <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t("rules.cell.forget", { label })} onClick={() => write(facts.filter((_, at) => at !== index))} />
          </div>
        );
      })}
      <Select
        aria-label={t("rules.cell.addFact")}
        className="wide"
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("rules.cell.addFact")}
        value={null}
        options={left.map(({ name, labels }) => ({ value: name, label: speech.words(labels) }))}
        onChange={(name: string | null) => {
          const attribute = attributes.find((known) => known.name === name);
          if (attribute) write([...facts, { attribute: attribute.name, value: attribute.kind === "FLAG" ? "true" : (attribute.allowed[0]?.code ?? (attribute.unit ? `0 ${attribute.unit}` : "…")) }]);
        }}
      />
    </div>
  );
}
