import { useTranslation } from "react-i18next";
import { labelOf } from "../api/errors";
import type { Coded, Labels } from "../api/types";

/** The vocabulary is written for the middle of a sentence; a code stands alone. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words the service sends in both languages, in the language of the page. */
export function useLabels() {
  const { i18n } = useTranslation();
  const words = (labels: Labels | null | undefined) => labelOf(labels, i18n.language);
  const coded = (list: Coded[] | undefined, code: string | null | undefined) =>
    code ? capital(words(list?.find((entry) => entry.code === code)?.labels) || code) : "";
  return { words, coded };
}
