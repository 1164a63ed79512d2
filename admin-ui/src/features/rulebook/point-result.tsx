import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PointDifferenceKind, PointGrouping, Simulation } from "../../api/types";
import { ChoiceChips } from "../../ui/choice-chips";
import { PointCounts } from "./point-counts";
import { PointDifferences } from "./point-differences";
import type { PointPlace } from "./queries";

const OF_LEVELS = ["GRADED", "LIVE", "CONTROL"] as const;
const OF_MEASURES = ["MEASURE_GONE", "MEASURE_CHANGED", "MEASURE_OFFERED"] as const;
/** What rules about something else than the graded level change first. */
const FIRST: Record<string, PointGrouping> = { "risk-grading/live": "LIVE", "risk-grading/control": "DISTRICT" };
const PLACES = ["DISTRICT", "INDUSTRY", "ENTERPRISE"] as const;

/** Which risk points would stand otherwise: how many of each, and one by one. */
export function PointResult({ simulation, packId, measures }: { simulation: Simulation; packId: string; measures: boolean }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PointDifferenceKind | "">("");
  const [by, setBy] = useState<PointGrouping>(measures ? "DISTRICT" : (FIRST[packId] ?? "GRADED"));
  const [place, setPlace] = useState<PointPlace>({});
  const { id, changed } = simulation;
  const kinds = measures ? OF_MEASURES : OF_LEVELS;
  const groupings = measures ? PLACES : (["GRADED", "LIVE", ...PLACES] as const);
  return (
    <>
      <ChoiceChips name="point-kind" legend={t("rules.simulation.what")} chips={[{ value: "", label: t("rules.simulation.kind.ALL") }, ...kinds.map((value) => ({ value, label: t(`rules.points.kind.${value}`) }))]} chosen={[kind]} onChoose={(value) => setKind(value as PointDifferenceKind | "")} />
      <ChoiceChips name="point-grouping" legend={t("rules.points.by")} chips={groupings.map((value) => ({ value, label: t(`rules.points.grouping.${value}`) }))} chosen={[by]} onChoose={(value) => setBy(value as PointGrouping)} />
      <PointCounts simulation={id} changed={changed} kind={kind} by={by} measures={measures} place={place} choose={setPlace} />
      <PointDifferences key={`${kind}-${JSON.stringify(place)}-${changed}`} simulation={id} kind={kind} place={place} />
    </>
  );
}
