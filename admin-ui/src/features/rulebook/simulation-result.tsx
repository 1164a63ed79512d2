import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { DifferenceKind, Simulation } from "../../api/types";
import { ChoiceChips } from "../../ui/choice-chips";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts } from "../../ui/section";
import { simulationAddress } from "./queries";
import { SimulationCounts } from "./simulation-counts";
import { SimulationDifferences } from "./simulation-differences";

const KINDS = ["OUTCOME", "CRITERIA", "DEADLINE"] as const;
const DONE_PERCENT = 100;

/** How far it is, and what it found; the numbers lead to the records. */
export function SimulationResult({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kind, setKind] = useState<DifferenceKind | "">("");
  const [district, setDistrict] = useState<string>();
  const { id, status, done, total, changed, unread } = simulation;
  const cancelling = useMutation({
    mutationFn: () => post<Simulation>(`${simulationAddress(id)}/cancellation`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rulebook", "simulations"] }),
  });
  return (
    <div className="simulation" data-status={status}>
      <p role="status">
        <strong>{t(`rules.simulation.status.${status}`)}</strong> {t("rules.simulation.progress", { done, total })}
      </p>
      {status === "RUNNING" && (
        <div className="simulation-running">
          <Progress percent={total === 0 ? 0 : Math.floor((done / total) * DONE_PERCENT)} aria-label={t("rules.simulation.status.RUNNING")} />
          <Button loading={cancelling.isPending} onClick={() => cancelling.mutate()}>{t("rules.simulation.cancel")}</Button>
        </div>
      )}
      <ProblemAlert error={cancelling.error} />
      <Facts
        items={[
          [t("rules.simulation.period"), `${simulation.from} – ${simulation.to}`],
          [t("rules.simulation.changed"), String(changed)],
          [t("rules.simulation.unread"), unread > 0 ? String(unread) : null],
          [t("rules.simulation.ordered"), t("rules.by", { name: simulation.orderedBy, at: momentText(simulation.orderedAt) })],
        ]}
      />
      {changed > 0 && (
        <>
          <ChoiceChips name="difference-kind" legend={t("rules.simulation.what")} chips={[{ value: "", label: t("rules.simulation.kind.ALL") }, ...KINDS.map((value) => ({ value, label: t(`rules.simulation.kind.${value}`) }))]} chosen={[kind]} onChoose={(value) => setKind(value as DifferenceKind | "")} />
          <SimulationCounts simulation={id} changed={changed} kind={kind} district={district} choose={setDistrict} />
          <SimulationDifferences key={`${kind}-${district}-${changed}`} simulation={id} kind={kind} district={district} />
        </>
      )}
      {changed === 0 && status === "DONE" && <p>{t(total === 0 ? "rules.simulation.nothing" : "rules.simulation.same")}</p>}
    </div>
  );
}
