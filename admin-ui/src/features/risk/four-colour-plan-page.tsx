import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { placesQuery } from "../../api/enterprise-queries";
import { paths } from "../../app/paths";
import { today } from "../../ui/dates";
import { DaySlider } from "../../ui/day-slider";
import { RISK_LEVELS, RiskMark } from "../../ui/marks";
import { PlanPicture } from "../../ui/plan-picture";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { leveled, marksOn } from "./plan-marks";
import { enterpriseMapQuery } from "./queries";

/** The four colours on the enterprise's plan, today or on any day before; beside it the same as a list. */
export default function FourColourPlanPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const on = search.get("on") ?? today();
  const places = useQuery(placesQuery(code));
  const map = useQuery({ ...enterpriseMapQuery(code, on), placeholderData: keepPreviousData });
  const error = places.error ?? map.error;
  if (!error && (places.isPending || map.isPending)) return <Waiting />;
  const plans = map.data?.plans ?? [];
  const chosen = plans.find(({ place }) => place === search.get("plan")) ?? plans[0];
  const change = (part: Record<string, string>) => setSearch({ ...Object.fromEntries(search), ...part }, { replace: true });
  if (!chosen || error)
    return (
      <Section title={t("enterprises.tab.risk-map")}>
        <ProblemAlert error={error} />
        {!error && <Empty title={t("riskPlan.noPlan")} hint={<Link to={paths.enterpriseTab(code, "places")}>{t("riskPlan.toPlaces")}</Link>} />}
      </Section>
    );
  const { positioned, elsewhere } = marksOn(chosen.picture, places.data?.items ?? [], leveled(map.data?.points ?? []));
  return (
    <Section
      title={t("enterprises.tab.risk-map")}
      aside={plans.length > 1 && <Select aria-label={t("riskPlan.plan")} value={chosen.place} options={plans.map(({ place, name }) => ({ value: place, label: name }))} onChange={(plan: string) => change({ plan })} />}
    >
      <div className="map-controls no-print">
        <DaySlider on={on} onChange={(day) => change({ on: day })} />
      </div>
      <p className="tags plan-legend">
        {RISK_LEVELS.map((level) => (
          <span key={level}>
            <RiskMark level={level} /> {positioned.filter((point) => point.level === level).length}
          </span>
        ))}
        {on < today() && <span className="muted">{t("riskPlan.past", { on })}</span>}
      </p>
      <div className="plan-and-list" aria-busy={map.isPlaceholderData}>
        <PlanPicture
          plan={chosen.picture}
          marks={positioned.map(({ number, name, level, x, y }) => ({
            key: number,
            x: x ?? 0,
            y: y ?? 0,
            label: `${t(`ui.riskLevels.${level}`)} ${number} ${name}`,
            sign: t(`riskPlan.sign.${level}`),
            tone: level.toLowerCase() as "major",
            onOpen: () => void navigate(paths.riskPoint(number)),
          }))}
        />
        <ul className="plain-list" tabIndex={0} aria-label={t("risk.title")}>
          {[...positioned, ...elsewhere].map((point) => (
            <li key={point.number}>
              <RiskMark level={point.level} />
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
