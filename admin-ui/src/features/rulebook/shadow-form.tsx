import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Simulation } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { Revision } from "./draft-types";
import { useTrial } from "./use-trial";

const DAYS = [1, 7, 14, 30, 60, 90];
const A_WEEK = 7;

interface Props {
  revision: Revision;
  busy: boolean;
  ordered: (simulation: Simulation) => void;
}

/** Only what is approved and not law yet runs beside what is law; before that, when it may is said. */
export function ShadowForm({ revision, busy, ordered }: Props) {
  const { t } = useTranslation();
  const [days, setDays] = useState(A_WEEK);
  const ordering = useTrial(revision.id, "shadow-runs", ordered);
  const may = revision.state === "APPROVED" || revision.state === "SCHEDULED";
  return (
    <Section title={t("rules.shadow.title")}>
      <p className="muted">{t("rules.shadow.text")}</p>
      {may ? (
        <div className="simulation-order">
          <Field id="shadow-days" label={t("rules.shadow.days")}>
            <Select id="shadow-days" className="typed" value={days} options={DAYS.map((count) => ({ value: count, label: t("rules.shadow.for", { count }) }))} onChange={setDays} />
          </Field>
          <Button type="primary" loading={ordering.isPending} disabled={busy} onClick={() => ordering.mutate({ days })}>
            {t("rules.shadow.start")}
          </Button>
        </div>
      ) : (
        <p>{t("rules.shadow.notYet")}</p>
      )}
      <ProblemAlert error={ordering.error} />
    </Section>
  );
}
