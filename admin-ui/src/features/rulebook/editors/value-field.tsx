import { Checkbox, Input, Select } from "antd";
import { readCodes, readNumber, writeCodes } from "../cell-grammar";
import type { Speech } from "../cell-words";
import type { RuleAttribute } from "../draft-types";
import { valuesOf } from "./options";

interface Props {
  id: string;
  label: string;
  attribute: RuleAttribute;
  asSet: boolean;
  value: string;
  speech: Speech;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** A value of an attribute: a number with its unit, words out of a list, a day or a text. */
export function ValueField({ id, label, attribute, asSet, value, speech, onChange, autoFocus }: Props) {
  const options = valuesOf(attribute, speech);
  if (options.length > 0 && (asSet || attribute.kind === "CHOICES")) {
    const chosen = readCodes(value);
    return (
      <Checkbox.Group
        className="value-set"
        aria-label={label}
        value={chosen}
        options={options}
        onChange={(codes) => onChange(writeCodes(options.map((option) => option.value).filter((code) => (codes as string[]).includes(code))))}
      />
    );
  }
  if (options.length > 0)
    return (
      <Select id={id} aria-label={label} className="wide" autoFocus={autoFocus} showSearch={{ optionFilterProp: "label" }} value={value || undefined} options={options} onChange={onChange} />
    );
  const quantity = attribute.kind === "QUANTITY";
  const type = attribute.kind === "DAY" ? "date" : attribute.kind === "MOMENT" ? "datetime-local" : "text";
  return (
    <Input
      id={id}
      aria-label={label}
      autoFocus={autoFocus}
      type={type}
      inputMode={quantity ? "decimal" : undefined}
      suffix={attribute.unit}
      value={quantity ? (readNumber(value) ?? value) : value}
      onChange={({ target }) => onChange(quantity && attribute.unit && target.value.trim() !== "" ? `${target.value.trim()} ${attribute.unit}` : target.value)}
    />
  );
}
