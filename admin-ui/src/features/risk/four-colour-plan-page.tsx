import { useQueries, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { placesQuery } from "../../api/enterprise-queries";
import { riskPointQuery, riskPointsQuery } from "../../api/risk-queries";
import { paths } from "../../app/paths";
import { RISK_LEVELS, RiskMark } from "../../ui/marks";
import { pathOf } from "../../ui/places";
import { PlanPicture } from "../../ui/plan-picture";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { marksOn } from "./plan-marks";

const SHOWN = 50;

/** The four colours on the enterprise's plan: every positioned point, and beside it the same as a list. */
export default function FourColourPlanPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const places = useQuery(placesQuery(code));
  const found = useQuery(riskPointsQuery({ enterprise: code, status: "ACTIVE", limit: SHOWN }));
  const points = useQueries({ queries: (found.data?.items ?? []).map(({ number }) => riskPointQuery(number)) });
  if (places.isPending || found.isPending) return <Waiting />;
  const all = places.data?.items ?? [];
  const plans = all.filter(({ planEvidence }) => planEvidence);
  const chosen = plans.find(({ id }) => id === search.get("plan")) ?? plans[0];
  if (!chosen?.planEvidence)
    return (
      <Section title={t("enterprises.tab.risk-map")}>
        <ProblemAlert error={places.error ?? found.error} />
        <Empty title={t("riskPlan.noPlan")} hint={<Link to={paths.enterpriseTab(code, "places")}>{t("riskPlan.toPlaces")}</Link>} />
      </Section>
    );
  const { positioned, elsewhere } = marksOn(chosen.planEvidence, all, points.flatMap(({ data }) => data ?? []));
  return (
    <Section
      title={t("enterprises.tab.risk-map")}
      aside={plans.length > 1 && <Select aria-label={t("riskPlan.plan")} value={chosen.id} options={plans.map((plan) => ({ value: plan.id, label: pathOf(all, plan) }))} onChange={(plan: string) => setSearch({ plan }, { replace: true })} />}
    >
      <p className="tags plan-legend">
        {RISK_LEVELS.map((level) => (
          <span key={level}>
            <RiskMark level={level} /> {positioned.filter(({ liveLevel }) => liveLevel === level).length}
          </span>
        ))}
        {found.data?.next && <span className="muted">{t("riskPlan.first", { count: SHOWN })}</span>}
      </p>
      <div className="plan-and-list">
        <PlanPicture
          plan={chosen.planEvidence}
          marks={positioned.map(({ number, name, liveLevel, place }) => ({
            key: number,
            x: place.planX ?? 0,
            y: place.planY ?? 0,
            label: `${t(`ui.riskLevels.${liveLevel}`)} ${number} ${name}`,
            sign: t(`riskPlan.sign.${liveLevel}`),
            tone: liveLevel.toLowerCase() as "major",
            onOpen: () => void navigate(paths.riskPoint(number)),
          }))}
        />
        <ul className="plain-list" tabIndex={0} aria-label={t("risk.title")}>
          {[...positioned, ...elsewhere].map((point) => (
            <li key={point.number}>
              <RiskMark level={point.liveLevel} />
              <Link className="number" to={paths.riskPoint(point.number)}>
                {point.number}
              </Link>
              <span lang="zh-CN">{point.name}</span>
              {elsewhere.includes(point) && <span className="muted">{t("riskPlan.notPositioned")}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
