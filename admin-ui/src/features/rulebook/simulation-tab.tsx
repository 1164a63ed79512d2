import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../api/queries";
import { canBeTried } from "../../api/rules";
import type { Simulation } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import type { RevisionPage } from "./draft-types";
import { PointTrialForm } from "./point-trial-form";
import { simulationsQuery } from "./queries";
import { ShadowForm } from "./shadow-form";
import { SimulationForm } from "./simulation-form";
import { SimulationList } from "./simulation-list";
import { SimulationResult } from "./simulation-result";
import { triedOnPoints } from "./turns";

/** What the version would have done to what was found, or does beside what is being found; nothing is changed by trying it. */
export function SimulationTab({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const { id, kind, packId } = page.revision;
  const onPoints = triedOnPoints(page.revision);
  const me = useQuery(meQuery());
  const found = useQuery(simulationsQuery(id));
  if (!canBeTried(kind) && !onPoints) return <Empty title={t("rules.simulation.notThisKind")} hint={t("rules.simulation.notThisKindHint")} />;
  const items = found.data?.items ?? [];
  const shown = items.find((one) => one.id === chosen) ?? items[0];
  const mayTry = me.data?.roles.some((role) => role.startsWith("RULE_"));
  const running = (of: Simulation["kind"]) => items.some((one) => one.kind === of && one.status === "RUNNING");
  const ordered = ({ id: started }: { id: string }) => setChosen(started);
  return (
    <>
      {mayTry && onPoints && <PointTrialForm revision={page.revision} busy={running("RISK_POINTS")} ordered={ordered} />}
      {mayTry && !onPoints && <SimulationForm revision={id} busy={running("HISTORY")} ordered={ordered} />}
      {mayTry && !onPoints && <ShadowForm revision={page.revision} busy={running("SHADOW")} ordered={ordered} />}
      <Section title={t("rules.simulation.result")}>
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Waiting />}
        {found.data && items.length === 0 && <Empty title={t("rules.simulation.none")} hint={mayTry && t(onPoints ? "rules.points.noneHint" : "rules.simulation.noneHint")} />}
        {items.length > 1 && <SimulationList items={items} chosen={shown?.id} choose={setChosen} />}
        {shown && <SimulationResult key={shown.id} simulation={shown} packId={packId} measures={kind === "CONTROL_MEASURES"} mayEnd={mayTry ?? false} />}
      </Section>
    </>
  );
}
