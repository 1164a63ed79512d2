import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Column } from "./draft-types";
import { ruleVocabularyQuery } from "./queries";

const FIXED = ["title", "hitPolicy", "validFrom", "validTo", "complete", "scope", "layerOf", "mayLoosen", "failedDevices", "criterion", "sentence", "factType", "regulation", "clause", "verified", "penalty", "position"];

/** What a difference calls a field, in words. */
export function useFieldWords(columns: readonly Column[]) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const vocabulary = useQuery(ruleVocabularyQuery()).data;
  return (field: string): string => {
    if (FIXED.includes(field)) return t(`rules.field.${field}`);
    const column = columns.find(({ name }) => name === field);
    if (column) return words(column.labels);
    const [stem = "", ...rest] = field.split(".");
    const name = rest.join(".").replaceAll("'", "");
    const attributes = stem === "then" ? vocabulary?.answers : [...(vocabulary?.enterprise ?? []), ...(vocabulary?.factTypes.flatMap((type) => type.attributes) ?? [])];
    const label = words(attributes?.find((attribute) => attribute.name === name.split(".").at(-1))?.labels) || name;
    return ["when", "then", "parameter", "example"].includes(stem) ? t(`rules.part.${stem}`, { label: stem === "example" ? name : label }) : field;
  };
}
