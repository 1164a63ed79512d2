import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Simulation } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import type { RevisionPage } from "./draft-types";
import { revisionAddress, simulationsQuery } from "./queries";
import { SimulationResult } from "./simulation-result";

const MONTHS = [1, 3, 6, 12, 36, 60];

/** What the version would have done to what was really found; nothing is changed by trying it. */
export function SimulationTab({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [months, setMonths] = useState(1);
  const [chosen, setChosen] = useState<string>();
  const { id } = page.revision;
  const found = useQuery(simulationsQuery(id));
  const ordering = useMutation({
    mutationFn: () => post<Simulation>(`${revisionAddress(id)}/simulations`, { months }),
    onSuccess: (simulation) => setChosen(simulation.id),
    onSettled: () => queries.invalidateQueries({ queryKey: simulationsQuery(id).queryKey }),
  });
  const items = found.data?.items ?? [];
  const shown = items.find((one) => one.id === chosen) ?? items[0];
  return (
    <>
      <Section title={t("rules.simulation.title")}>
        <p className="muted">{t("rules.simulation.text")}</p>
        <div className="simulation-order">
          <Field id="simulation-months" label={t("rules.simulation.months")}>
            <Select id="simulation-months" className="typed" value={months} options={MONTHS.map((value) => ({ value, label: t("rules.simulation.last", { count: value }) }))} onChange={setMonths} />
          </Field>
          <Button type="primary" loading={ordering.isPending} disabled={items.some(({ status }) => status === "RUNNING")} onClick={() => ordering.mutate()}>
            {t("rules.simulation.start")}
          </Button>
        </div>
        <ProblemAlert error={ordering.error ?? found.error} />
      </Section>
      <Section title={t("rules.simulation.result")}>
        {found.isPending && <Waiting />}
        {found.data && items.length === 0 && <Empty title={t("rules.simulation.none")} hint={t("rules.simulation.noneHint")} />}
        {items.length > 1 && (
          <Select className="typed" aria-label={t("rules.simulation.which")} value={shown?.id} options={items.map((one) => ({ value: one.id, label: `${one.from} – ${one.to}` }))} onChange={setChosen} />
        )}
        {shown && <SimulationResult key={shown.id} simulation={shown} />}
      </Section>
    </>
  );
}
