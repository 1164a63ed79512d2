import { useTranslation } from "react-i18next";
import type { FactValue, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

/** A value as a person says it: yes, 12 kPa, working; unknown stays "unknown". */
export function useFactText(vocabulary: Vocabulary | undefined) {
  const { t } = useTranslation();
  const { words, coded } = useLabels();
  return (factType: string | undefined, path: string, value: FactValue | null | undefined): string => {
    const name = path.replace(/^enterprise\./, "");
    if (value === null || value === undefined) return t("facts.unknown");
    if (typeof value === "boolean") return t(value ? "facts.yes" : "facts.no");
    const own = vocabulary?.factTypes.find((type) => type.name === factType)?.attributes ?? [];
    const attribute = [...own, ...(vocabulary?.enterpriseAttributes ?? [])].find((candidate) => candidate.name === name);
    const one = (code: string | number) => {
      const label = words(attribute?.allowed.find((entry) => entry.code === code)?.labels);
      if (label) return label;
      if (attribute?.kind === "DEVICE") return t(`facts.device.${code}`);
      if (name === "industry") return coded(vocabulary?.industries, String(code));
      if (attribute?.kind === "MOMENT") return String(code).replace("T", " ");
      return attribute?.unit ? `${code} ${attribute.unit}` : String(code);
    };
    if (Array.isArray(value)) return value.length === 0 ? t("facts.noneOfThese") : value.map(one).join(t("ui.comma"));
    return one(value);
  };
}
