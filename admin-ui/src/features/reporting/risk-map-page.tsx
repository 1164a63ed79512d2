import { QuestionCircleOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { today } from "../../ui/dates";
import { DaySlider } from "../../ui/day-slider";
import { RISK_LEVELS, RiskMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DistrictMap } from "./district-map";
import { DistrictTable } from "./district-table";
import { riskMapQuery } from "./queries";

const COUNTED = ["riskPoints", "enterprises"] as const;

/** The four colours of the districts, today or on any day before. */
export default function RiskMapPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [why, setWhy] = useState(false);
  const on = search.get("on") ?? today();
  const counted = COUNTED.find((name) => name === search.get("count")) ?? "riskPoints";
  const map = useQuery({ ...riskMapQuery(on), placeholderData: keepPreviousData });
  const change = (part: Record<string, string>) => setSearch({ ...(search.get("on") && { on }), ...(search.get("count") && { count: counted }), ...part }, { replace: true });
  // registers list today; on another day the number leads to what the district has now
  const addressOf = (district: string, level?: string) =>
    counted === "riskPoints" ? `/risk-points?status=ACTIVE&district=${district}${level ? `&live=${level}` : ""}` : `/enterprises?district=${district}${level ? `&level=${level}` : ""}`;
  const shown = map.data;
  return (
    <>
      <PageTitle
        title={t("riskMap.title")}
        lead={t("riskMap.lead", { on })}
        actions={
          <Button icon={<QuestionCircleOutlined aria-hidden />} onClick={() => setWhy(true)}>
            {t("riskMap.why")}
          </Button>
        }
      />
      <div className="map-controls no-print">
        <DaySlider on={on} onChange={(day) => change({ on: day })} />
        <div className="action-tabs" role="group" aria-label={t("riskMap.count")}>
          {COUNTED.map((name) => (
            <button key={name} type="button" aria-pressed={counted === name} onClick={() => change({ count: name })}>
              {t(`riskMap.counted.${name}`)}
            </button>
          ))}
        </div>
      </div>
      <ProblemAlert error={map.error} retry={() => void map.refetch()} />
      {map.isPending && <Waiting />}
      {shown && (
        <div className={map.isPlaceholderData ? "counting" : undefined} aria-busy={map.isPlaceholderData}>
          <Section title={t("riskMap.districts", { count: shown.districts.length })} aside={<span className="legend no-print">{RISK_LEVELS.map((level) => <RiskMark key={level} level={level} />)}</span>}>
            {shown.districts.length === 0 ? <Empty title={t("riskMap.none")} hint={t("riskMap.noneHint")} /> : <DistrictMap districts={shown.districts} counted={counted} addressOf={addressOf} />}
          </Section>
          <Section title={t("riskMap.table")}>
            {on < today() && <p className="muted">{t("riskMap.past", { on })}</p>}
            <DistrictTable districts={shown.districts} counted={counted} addressOf={addressOf} />
          </Section>
        </div>
      )}
      <Drawer open={why} onClose={() => setWhy(false)} size="min(520px, 100vw)" title={t("riskMap.why")} destroyOnHidden closable={{ "aria-label": t("why.close") }}>
        <p>{t("riskMap.whyColour")}</p>
        <p>{t("riskMap.whyLevel")}</p>
      </Drawer>
    </>
  );
}
