import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { labelOf } from "../../api/errors";
import type { Speech } from "./cell-words";
import type { DraftRow, RuleVocabulary } from "./draft-types";

/** How cells are said on this page, in its language. */
export function useSpeech(vocabulary: RuleVocabulary, parameters: readonly DraftRow[]): Speech {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      vocabulary,
      parameters: new Map(parameters.map(({ cells }) => [cells.name ?? "", labelOf({ zh: cells.zh ?? "", en: cells.en ?? "" }, language)])),
      words: (labels) => labelOf(labels, language),
      yes: t("rules.yes"),
      no: t("rules.no"),
      decisionDay: t("rules.decisionDay"),
      ofEnterprise: t("rules.ofEnterprise"),
      separator: t("rules.separator"),
    }),
    [vocabulary, parameters, t, language],
  );
}
