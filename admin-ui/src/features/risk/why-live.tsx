import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { LiveLevel } from "../../api/types";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import { Facts } from "../../ui/section";
import { ExplainedRule } from "./explained-rule";

export function WhyLive({ live, enterprise }: { live: LiveLevel; enterprise: string }) {
  const { t } = useTranslation();
  const { open, missedInspections, row, whatWouldChange } = live.explanation;
  return (
    <section className="why-section" aria-labelledby="why-live">
      <h2 id="why-live">
        {t("risk.live")} <RiskMark level={live.level} />
      </h2>
      <ExplainedRule row={row} />
      <Facts
        items={[
          [t("risk.why.openMajor"), String(open.major)],
          [t("risk.why.openGeneral"), String(open.general)],
          [t("risk.why.openOverdue"), String(open.overdue)],
          [t("risk.why.missedInspections"), missedInspections > 0 ? <Link to={`${paths.inspections}?enterprise=${enterprise}&state=MISSED`}>{missedInspections}</Link> : "0"],
        ]}
      />
      {whatWouldChange.length > 0 && (
        <>
          <h3>{t("risk.why.change")}</h3>
          <ul className="why-changes">
            {whatWouldChange.map(({ after, level }) => (
              <li key={after}>
                {t(`risk.why.after.${after}`)} → <RiskMark level={level} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
