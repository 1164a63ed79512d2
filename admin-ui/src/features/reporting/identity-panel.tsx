import { useTranslation } from "react-i18next";
import type { StatisticsLine } from "../../api/types";
import { Section } from "../../ui/section";
import { FigureLink } from "./figure-link";

const PARTS = ["rectified", "withinDeadline", "overdue"] as const;
const SIGNS = ["=", "+", "+"];
const OTHERS = ["enterprisesReporting", "riskPoints", "hiddenDangersToDate", "inspectingUnits", "inspections"] as const;

/** What was found is what was rectified, what is within its deadline and what is overdue: the sum is on the page. */
export function IdentityPanel({ total }: { total: StatisticsLine }) {
  const { t } = useTranslation();
  const sum = PARTS.reduce((all, name) => all + total[name].count, 0);
  return (
    <Section title={t("statistics.total")}>
      <div className="identity">
        <p className="identity-part">
          <span>{t("statistics.column.found")}</span>
          <FigureLink figure={total.found} label={t("statistics.column.found")} />
        </p>
        {PARTS.map((name, index) => (
          <div key={name} className="identity-term">
            <span className="identity-sign">{SIGNS[index]}</span>
            <p className={`identity-part identity-${name}`}>
              <span>{t(`statistics.column.${name}`)}</span>
              <FigureLink figure={total[name]} label={t(`statistics.column.${name}`)} />
            </p>
          </div>
        ))}
        <p className="identity-part identity-rate">
          <span>{t("statistics.column.rate")}</span>
          <strong>{total.rate === null ? "–" : `${total.rate}%`}</strong>
        </p>
      </div>
      {sum !== total.found.count && (
        <p className="field-error" role="alert">
          {t("statistics.doesNotAddUp")}
        </p>
      )}
      <dl className="identity-others">
        {OTHERS.map((name) => (
          <div key={name}>
            <dt>{t(`statistics.column.${name}`)}</dt>
            <dd>
              <FigureLink figure={total[name]} label={t(`statistics.column.${name}`)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
