import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Simulation } from "../../api/types";
import { daysBetween, today } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { simulationAddress } from "./queries";

const DONE_PERCENT = 100;

/** How far a trial is: records of a history, days of a shadow run. It can be ended at any time. */
export function SimulationProgress({ simulation, mayEnd }: { simulation: Simulation; mayEnd: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, kind, status, done, total, from, to } = simulation;
  const shadow = kind === "SHADOW";
  const ending = useMutation({
    mutationFn: () => post<Simulation>(`${simulationAddress(id)}/cancellation`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rulebook", "simulations"] }),
  });
  const days = daysBetween(from, to) + 1;
  const day = Math.min(days, daysBetween(from, today()) + 1);
  const percent = shadow ? (day / days) * DONE_PERCENT : total === 0 ? 0 : (done / total) * DONE_PERCENT;
  return (
    <>
      <p role="status">
        <strong>{t(`rules.simulation.status.${status}`)}</strong> {shadow ? t("rules.shadow.progress", { day, days, done }) : t("rules.simulation.progress", { done, total })}
      </p>
      {status === "RUNNING" && (
        <div className="simulation-running">
          <Progress percent={Math.floor(percent)} aria-label={t("rules.simulation.status.RUNNING")} />
          {mayEnd && <Button loading={ending.isPending} onClick={() => ending.mutate()}>{t(shadow ? "rules.shadow.end" : "rules.simulation.cancel")}</Button>}
        </div>
      )}
      <ProblemAlert error={ending.error} />
    </>
  );
}
