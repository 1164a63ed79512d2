import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PointDifference, PointLevels } from "../../api/types";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { PointReasons } from "./point-reasons";
import { type PointPlace, pointDifferencesQuery, pointReasonsQuery } from "./queries";

/** One risk point after the other, each with the reasons of both. */
export function PointDifferences({ simulation, kind, place }: { simulation: string; kind: string; place: PointPlace }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(pointDifferencesQuery(simulation, kind, place));
  if (pages.isPending) return <Waiting />;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ProblemAlert error={pages.error} />
      <ol className="change-groups">
        {items.map((item) => (
          <PointItem key={item.number} simulation={simulation} item={item} />
        ))}
      </ol>
      {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("rules.simulation.more")}</Button>}
    </>
  );
}

function PointItem({ simulation, item }: { simulation: string; item: PointDifference }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const reasons = useQuery({ ...pointReasonsQuery(simulation, item.number), enabled: open });
  const { now, then, measures, kinds } = item;
  const alive = [now, then].some((one) => one && one.live !== one.graded);
  return (
    <li className="change-group">
      <p>
        <Link className="number" to={paths.riskPoint(item.number)}>{item.number}</Link> {item.name} <span className="muted">{item.enterpriseName}</span>
      </p>
      {now && then && (
        <p className="simulated">
          <Levels of={now} alive={alive} /> <span aria-hidden="true">→</span> <Levels of={then} alive={alive} />
          {kinds.includes("CONTROL") && now.control === then.control && <span className="muted">{t("rules.points.otherChecks")}</span>}
        </p>
      )}
      {(["gone", "changed", "offered"] as const).map((what) => measures[what].length > 0 && <p key={what}>{t(`rules.points.${what}`, { ids: measures[what].join(t("rules.listComma")) })}</p>)}
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t("rules.simulation.why")}</Button>
      {open && reasons.isPending && <Waiting />}
      <ProblemAlert error={reasons.error} />
      {open && reasons.data && (
        <div className="both-reasons">
          <PointReasons title={t("rules.simulation.now")} of={reasons.data.now} />
          <PointReasons title={t("rules.simulation.then")} of={reasons.data.then} />
        </div>
      )}
    </li>
  );
}

/** Graded, as it stands, and who controls it. @param alive whether one side stands otherwise than graded, so that both say so */
function Levels({ of: { graded, live, control }, alive }: { of: PointLevels; alive: boolean }) {
  const { t } = useTranslation();
  return (
    <span>
      {alive && t("risk.graded")} <RiskMark level={graded} /> {alive && <>{t("risk.live")} <RiskMark level={live} /></>} {control && <span className="muted">{t(`risk.controls.${control}`)}</span>}
    </span>
  );
}
