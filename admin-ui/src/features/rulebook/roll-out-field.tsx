import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { districtsQuery } from "../../api/queries";
import { ChoiceChips } from "../../ui/choice-chips";
import type { Revision } from "./draft-types";
import { packQuery } from "./queries";
import { useDistrictName } from "./use-place-names";

interface Props {
  revision: Revision;
  /** Codes; null for everywhere. */
  districts: string[] | null;
  choose: (districts: string[] | null) => void;
}

/** Everywhere at once, or in some districts first; where it holds already stays. */
export function RollOutField({ revision, districts, choose }: Props) {
  const { t } = useTranslation();
  const name = useDistrictName();
  const all = useQuery(districtsQuery()).data?.items ?? [];
  const publications = useQuery(packQuery(revision.packId)).data?.publications ?? [];
  const already = revision.state === "STAGED" ? (publications.find((one) => one.revision === revision.id)?.districts ?? []) : [];
  const left = all.filter(({ code }) => !already.includes(code));
  const toggle = (code: string) => choose(districts?.includes(code) ? districts.filter((one) => one !== code) : [...(districts ?? []), code]);
  return (
    <>
      <ChoiceChips name="publication-where" legend={t("rules.publish.where")} hint={already.length > 0 && <p className="muted small">{t("rules.publish.already", { districts: already.map(name).join(t("rules.listComma")) })}</p>} chips={(["everywhere", "districts"] as const).map((value) => ({ value, label: t(`rules.publish.${value}`) }))} chosen={[districts ? "districts" : "everywhere"]} onChoose={(value) => choose(value === "districts" ? [] : null)} />
      {districts && <ChoiceChips name="publication-districts" legend={t("rules.publish.which")} hint={<p className="muted small">{t("rules.publish.elsewhere")}</p>} multiple chips={left.map(({ code, name: label }) => ({ value: code, label }))} chosen={districts} onChoose={toggle} />}
    </>
  );
}
