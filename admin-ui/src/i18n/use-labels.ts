import { useTranslation } from "react-i18next";
import { labelOf } from "../api/errors";
import type { Coded, Labels } from "../api/types";

/** Words the service sends in both languages, in the language of the page. */
export function useLabels() {
  const { i18n } = useTranslation();
  const words = (labels: Labels | null | undefined) => labelOf(labels, i18n.language);
  const coded = (list: Coded[] | undefined, code: string | null | undefined) =>
    code ? words(list?.find((entry) => entry.code === code)?.labels) || code : "";
  return { words, coded };
}
