import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Simulation } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { useTrial } from "./use-trial";

const MONTHS = [1, 3, 6, 12, 36, 60];

interface Props {
  revision: string;
  busy: boolean;
  ordered: (simulation: Simulation) => void;
}

export function SimulationForm({ revision, busy, ordered }: Props) {
  const { t } = useTranslation();
  const [months, setMonths] = useState(1);
  const ordering = useTrial(revision, "simulations", ordered);
  return (
    <Section title={t("rules.simulation.title")}>
      <p className="muted">{t("rules.simulation.text")}</p>
      <div className="simulation-order">
        <Field id="simulation-months" label={t("rules.simulation.months")}>
          <Select id="simulation-months" className="typed" value={months} options={MONTHS.map((value) => ({ value, label: t("rules.simulation.last", { count: value }) }))} onChange={setMonths} />
        </Field>
        <Button type="primary" loading={ordering.isPending} disabled={busy} onClick={() => ordering.mutate({ months })}>
          {t("rules.simulation.start")}
        </Button>
      </div>
      <ProblemAlert error={ordering.error} />
    </Section>
  );
}
