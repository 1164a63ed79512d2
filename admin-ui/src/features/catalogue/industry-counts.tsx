import { useTranslation } from "react-i18next";
import type { CatalogueSummary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

interface Props {
  summary: CatalogueSummary;
  chosen: string | undefined;
  onChoose: (industry: string | undefined) => void;
}
const COUNTED = ["processes", "riskPoints", "measures"] as const;

/** The whole and its eight parts, counted; each part opens with a click. */
export function IndustryCounts({ summary, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const total = (what: (typeof COUNTED)[number]) => summary.industries.reduce((sum, industry) => sum + industry[what], 0);
  const counts = (of: (what: (typeof COUNTED)[number]) => number) => COUNTED.map((what) => t(`catalogue.count.${what}`, { number: of(what).toLocaleString("en") })).join(" · ");
  const card = (code: string | undefined, name: string, text: string) => (
    <button key={code ?? "all"} type="button" className="industry" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
      <strong>{name}</strong>
      <span className="muted small">{text}</span>
    </button>
  );
  return (
    <div className="industries" role="group" aria-label={t("catalogue.industries")}>
      {card(undefined, t("catalogue.all"), counts(total))}
      {summary.industries.map((industry) => card(industry.code, words(industry.labels), counts((what) => industry[what])))}
    </div>
  );
}
