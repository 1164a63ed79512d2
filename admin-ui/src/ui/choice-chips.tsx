export interface Chip {
  value: string;
  label: string;
  tone?: "plain" | "quiet";
}
interface Props {
  name: string;
  legend: React.ReactNode;
  hint?: React.ReactNode;
  chips: Chip[];
  chosen: readonly string[];
  multiple?: boolean;
  onChoose: (value: string) => void;
}

/** Native radios or checkboxes drawn as large chips: one thumb, a keyboard and a screen reader all reach them. */
export function ChoiceChips({ name, legend, hint, chips, chosen, multiple, onChoose }: Props) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {hint}
      <div className="chips-row">
        {chips.map((chip) => (
          <label key={chip.value} className={`chip chip-${chip.tone ?? "plain"}`}>
            <input
              type={multiple && chip.tone !== "quiet" ? "checkbox" : "radio"}
              name={name}
              value={chip.value}
              checked={chosen.includes(chip.value)}
              onChange={() => onChoose(chip.value)}
            />
            <span>{chip.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
