import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attribute, Decision, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { AttributeField } from "./attribute-field";
import { type Answers, answer, askedAttributes, changeFact, type FactsDraft, isAboutEnterprise, withoutFact } from "./facts-draft";

interface Props {
  vocabulary: Vocabulary;
  draft: FactsDraft;
  decision: Decision | undefined;
  onChange: (draft: FactsDraft) => void;
  /** Facts already on record stay; only answers are added. */
  keepFacts?: boolean;
}

/** Asks exactly what the determination still needs, object by object. */
export function FactsForm({ vocabulary, draft, decision, onChange, keepFacts }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const needed = decision?.needed ?? [];
  const aboutEnterprise = needed.filter(isAboutEnterprise).map((need) => need.attribute);
  const enterpriseAsked = askedAttributes({ values: {}, unknown: draft.enterprise.unknown }, aboutEnterprise);
  for (const name of Object.keys(draft.enterprise.values)) enterpriseAsked.add(name);
  const enterpriseAttributes = vocabulary.enterpriseAttributes.filter(
    ({ name }) => name !== "industry" && name !== "field" && enterpriseAsked.has(name),
  );
  return (
    <div className="facts-form">
      {draft.facts.map((fact) => {
        const type = vocabulary.factTypes.find(({ name }) => name === fact.type);
        return (
          <ObjectQuestions
            key={fact.ref}
            title={`${fact.ref}. ${words(type?.labels) || fact.type}`}
            attributes={type?.attributes ?? []}
            answers={fact}
            needed={needed.filter((need) => need.factRef === fact.ref).map((need) => need.attribute)}
            onAnswers={(answers) => onChange(changeFact(draft, fact.ref, (old) => ({ ...old, ...answers })))}
            remove={
              !keepFacts && (
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t("facts.remove", { name: words(type?.labels) })}
                  onClick={() => onChange(withoutFact(draft, fact.ref))}
                />
              )
            }
          />
        );
      })}
      {enterpriseAttributes.length > 0 && (
        <ObjectQuestions
          title={t("facts.enterprise")}
          attributes={enterpriseAttributes}
          answers={draft.enterprise}
          needed={aboutEnterprise}
          onAnswers={(enterprise) => onChange({ ...draft, enterprise })}
        />
      )}
    </div>
  );
}

interface ObjectProps {
  title: string;
  attributes: Attribute[];
  answers: Answers;
  needed: string[];
  onAnswers: (answers: Answers) => void;
  remove?: React.ReactNode;
}

function ObjectQuestions({ title, attributes, answers, needed, onAnswers, remove }: ObjectProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const asked = askedAttributes(answers, needed);
  const offered = attributes.filter(({ name, retired }) => !retired || asked.has(name));
  const shown = offered.filter(({ name }) => all || asked.has(name));
  const hidden = offered.length - shown.length;
  return (
    <fieldset className="object">
      <legend className="visually-hidden">{title}</legend>
      <div className="object-head">
        <h3>{title}</h3>
        {remove}
      </div>
      {shown.map((attribute) => (
        <AttributeField
          key={attribute.name}
          attribute={attribute}
          value={answers.values[attribute.name]}
          unknown={answers.unknown.includes(attribute.name)}
          onAnswer={(value) => onAnswers(answer({ values: answers.values, unknown: answers.unknown }, attribute.name, value))}
        />
      ))}
      {hidden > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t("facts.showAll", { count: hidden })}
        </button>
      )}
    </fieldset>
  );
}
