import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DifferenceKind, Simulation } from "../../api/types";
import { ChoiceChips } from "../../ui/choice-chips";
import { momentText } from "../../ui/dates";
import { Facts } from "../../ui/section";
import { PointResult } from "./point-result";
import { SimulationCounts } from "./simulation-counts";
import { SimulationDifferences } from "./simulation-differences";
import { SimulationProgress } from "./simulation-progress";

const KINDS = ["OUTCOME", "CRITERIA", "DEADLINE"] as const;

/** How far it is, and what it found; the numbers lead to the records. */
export function SimulationResult({ simulation, packId, measures, mayEnd }: { simulation: Simulation; packId: string; measures: boolean; mayEnd: boolean }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<DifferenceKind | "">("");
  const [district, setDistrict] = useState<string>();
  const onPoints = simulation.kind === "RISK_POINTS";
  const { id, kind: tried, status, done, changed, unread } = simulation;
  return (
    <div className="simulation" data-status={status} data-kind={tried}>
      <SimulationProgress simulation={simulation} mayEnd={mayEnd} />
      <Facts
        items={[
          [t("rules.simulation.which"), t(`rules.simulation.of.${tried}`)],
          onPoints ? [t("rules.points.standing"), simulation.from] : [t("rules.simulation.period"), `${simulation.from} – ${simulation.to}`],
          [t("rules.simulation.changed"), String(changed)],
          [t("rules.simulation.unread"), unread > 0 ? String(unread) : null],
          [t("rules.simulation.ordered"), t("rules.by", { name: simulation.orderedBy, at: momentText(simulation.orderedAt) })],
          [t("rules.simulation.ended"), simulation.endedAt && momentText(simulation.endedAt)],
        ]}
      />
      {changed > 0 && onPoints && <PointResult simulation={simulation} packId={packId} measures={measures} />}
      {changed > 0 && !onPoints && (
        <>
          <ChoiceChips name="difference-kind" legend={t("rules.simulation.what")} chips={[{ value: "", label: t("rules.simulation.kind.ALL") }, ...KINDS.map((value) => ({ value, label: t(`rules.simulation.kind.${value}`) }))]} chosen={[kind]} onChoose={(value) => setKind(value as DifferenceKind | "")} />
          <SimulationCounts simulation={id} changed={changed} kind={kind} district={district} choose={setDistrict} />
          <SimulationDifferences key={`${kind}-${district}-${changed}`} simulation={id} revision={simulation.revision} kind={kind} district={district} />
        </>
      )}
      {changed === 0 && status === "DONE" && <p>{t(`rules.${onPoints ? "points" : "simulation"}.${done === 0 ? "nothing" : "same"}`)}</p>}
      {changed === 0 && status === "RUNNING" && tried === "SHADOW" && <p className="muted">{t("rules.shadow.waits")}</p>}
    </div>
  );
}
