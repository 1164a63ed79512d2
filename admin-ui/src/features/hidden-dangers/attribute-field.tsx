import { Checkbox, Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Attribute, FactValue } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { type Chip, ChoiceChips } from "../../ui/choice-chips";
import type { Answer } from "./facts-draft";

const UNKNOWN = "?";
const NONE = "-";
const DEVICE_STATES = ["WORKING", "FAILED", "ABSENT"];

interface Props {
  attribute: Attribute;
  value: FactValue | undefined;
  unknown: boolean;
  onAnswer: (value: Answer) => void;
}

/** One question of the vocabulary. Every kind takes "don't know" for an answer. */
export function AttributeField({ attribute, value, unknown, onAnswer }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const id = useId();
  const question = words(attribute.question) || words(attribute.labels);
  const dontKnow: Chip = { value: UNKNOWN, label: t("facts.dontKnow"), tone: "quiet" };
  const chips: Chip[] =
    attribute.kind === "FLAG"
      ? [
          { value: "true", label: t("facts.yes") },
          { value: "false", label: t("facts.no") },
        ]
      : attribute.kind === "DEVICE"
        ? DEVICE_STATES.map((code) => ({
            value: code,
            label: words(attribute.allowed.find((entry) => entry.code === code)?.labels) || t(`facts.device.${code}`),
          }))
        : attribute.allowed.map(({ code, labels }) => ({ value: code, label: words(labels) }));

  if (attribute.kind === "FLAG" || attribute.kind === "CHOICE" || attribute.kind === "DEVICE") {
    const read = (chip: string): Answer => (chip === UNKNOWN ? null : attribute.kind === "FLAG" ? chip === "true" : chip);
    const chosen = unknown ? [UNKNOWN] : value === undefined ? [] : [String(value)];
    return <ChoiceChips name={id} legend={question} chips={[...chips, dontKnow]} chosen={chosen} onChoose={(chip) => onAnswer(read(chip))} />;
  }
  if (attribute.kind === "CHOICES") {
    const picked = Array.isArray(value) ? value : undefined;
    const choose = (chip: string) => {
      if (chip === UNKNOWN) return onAnswer(null);
      if (chip === NONE) return onAnswer([]);
      onAnswer(picked?.includes(chip) ? picked.filter((code) => code !== chip) : [...(picked ?? []), chip]);
    };
    return (
      <ChoiceChips
        name={id}
        legend={question}
        multiple
        chips={[...chips, { value: NONE, label: t("facts.noneOfThese"), tone: "quiet" }, dontKnow]}
        chosen={unknown ? [UNKNOWN] : picked?.length === 0 ? [NONE] : (picked ?? [])}
        onChoose={choose}
      />
    );
  }
  return <TypedField id={id} question={question} {...{ attribute, value, unknown, onAnswer }} />;
}

const INPUT_TYPES = { DAY: "date", MOMENT: "datetime-local", QUANTITY: "text", TEXT: "text" } as const;

function TypedField({ id, question, attribute, value, unknown, onAnswer }: Props & { id: string; question: string }) {
  const { t } = useTranslation();
  const kind = attribute.kind as keyof typeof INPUT_TYPES;
  const isNumber = kind === "QUANTITY";
  const wrong = isNumber && typeof value === "string";
  const read = (typed: string): Answer => {
    if (typed === "") return undefined;
    return isNumber && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
  };
  return (
    <div className="chips">
      <label className="chips-label" htmlFor={id}>
        {question}
      </label>
      <div className="chips-row">
        <Input
          id={id}
          className="typed"
          type={INPUT_TYPES[kind]}
          inputMode={isNumber ? "decimal" : undefined}
          suffix={attribute.unit ?? undefined}
          status={wrong ? "error" : undefined}
          aria-invalid={wrong}
          value={value === undefined ? "" : String(value)}
          disabled={unknown}
          onChange={(event) => onAnswer(read(event.target.value.trim()))}
        />
        <Checkbox checked={unknown} onChange={(event) => onAnswer(event.target.checked ? null : undefined)}>
          {t("facts.dontKnow")}
        </Checkbox>
      </div>
      {wrong && <p className="field-error">{t("facts.notANumber")}</p>}
    </div>
  );
}
