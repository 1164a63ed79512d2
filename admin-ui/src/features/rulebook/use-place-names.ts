import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";

/** A district by its name; its code when it is none of this city. */
export function useDistrictName() {
  const { t } = useTranslation();
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  return (code: string) => districts.find((district) => district.code === code)?.name ?? t("rules.division", { code });
}

/** Where and for whom a pack is law, in words. */
export function usePlaceNames() {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const district = useDistrictName();
  const vocabulary = useQuery(vocabularyQuery()).data;
  const place = (code: string) => (code === "CN" ? t("rules.wholeCountry") : district(code));
  return ({ jurisdiction, industries }: { jurisdiction: string; industries: string[] }) =>
    [place(jurisdiction), ...industries.map((code) => coded(vocabulary?.industries, code))].join(" · ");
}
