import { useTranslation } from "react-i18next";
import { ChoiceChips } from "../../ui/choice-chips";

interface Props {
  id: string;
  label: string;
  problem: string | null;
  value: string;
  onChange: (value: string) => void;
}

/** Both answers are seen at once: what decides is not hidden in a list. */
export function YesNo({ id, label, problem, value, onChange }: Props) {
  const { t } = useTranslation();
  const legend = (
    <>
      {label}
      <span className="field-required" aria-hidden="true">*</span>
    </>
  );
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <ChoiceChips
        name={id}
        legend={legend}
        chips={["true", "false"].map((one) => ({ value: one, label: t(`sup.yesNo.${one}`) }))}
        chosen={[value]}
        onChoose={onChange}
      />
      {problem && <p className="field-error">{problem}</p>}
    </div>
  );
}
