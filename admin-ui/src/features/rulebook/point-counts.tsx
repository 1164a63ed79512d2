import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { vocabularyQuery } from "../../api/queries";
import type { PointCount, PointGrouping } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { type RiskLevel, RiskMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { type PointPlace, pointCountsQuery } from "./queries";
import { useDistrictName } from "./use-place-names";

interface Props {
  simulation: string;
  changed: number;
  kind: string;
  by: PointGrouping;
  measures: boolean;
  place: PointPlace;
  choose: (place: PointPlace) => void;
}

const COUNTED_MOST = 50; // the service names no more of them
const PLACE_OF: Record<PointGrouping, keyof PointPlace> = { DISTRICT: "district", INDUSTRY: "industry", ENTERPRISE: "enterprise", GRADED: "graded", LIVE: "live" };

/** How many risk points would stand otherwise, the most first; each number leads to its own. */
export function PointCounts({ simulation, changed, kind, by, measures, place, choose }: Props) {
  const { t } = useTranslation();
  const counts = useQuery(pointCountsQuery(simulation, changed, by, kind));
  const of = PLACE_OF[by];
  if (!counts.data) return <ProblemAlert error={counts.error} />;
  if (counts.data.items.length === 0) return <p className="muted">{t("rules.points.noneCounted")}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t(`rules.points.grouping.${by}`)}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t(`rules.points.grouping.${by}`)}</th>
            <th scope="col">{t("rules.simulation.changed")}</th>
            {!measures && <th scope="col">{t("rules.points.worse")}</th>}
            {!measures && <th scope="col">{t("rules.points.better")}</th>}
          </tr>
        </thead>
        <tbody>
          {counts.data.items.map((count) => (
            <tr key={count.key}>
              <th scope="row">
                <Counted by={by} count={count} />
              </th>
              <td>
                <button type="button" className="text-button" aria-pressed={place[of] === count.key} onClick={() => choose(place[of] === count.key ? {} : { [of]: count.key })}>
                  {count.changed}
                </button>
              </td>
              {!measures && <td>{count.worse}</td>}
              {!measures && <td>{count.better}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {counts.data.items.length === COUNTED_MOST && <p className="muted small">{t("rules.points.most", { count: COUNTED_MOST })}</p>}
    </div>
  );
}

function Counted({ by, count: { key, name } }: { by: PointGrouping; count: PointCount }) {
  const { coded } = useLabels();
  const district = useDistrictName();
  const vocabulary = useQuery(vocabularyQuery()).data;
  if (by === "DISTRICT") return district(key);
  if (by === "INDUSTRY") return coded(vocabulary?.industries, key);
  if (by === "ENTERPRISE") return name;
  const [from, to] = key.split(" ").map((level) => (level === "NONE" ? null : (level as RiskLevel)));
  return (
    <>
      <RiskMark level={from ?? null} /> → <RiskMark level={to ?? null} />
    </>
  );
}
