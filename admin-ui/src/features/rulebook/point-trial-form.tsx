import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Simulation } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { Revision } from "./draft-types";
import { useTrial } from "./use-trial";

interface Props {
  revision: Revision;
  busy: boolean;
  ordered: (simulation: Simulation) => void;
}

/** Risk points stand as they stand: no time is asked for. */
export function PointTrialForm({ revision, busy, ordered }: Props) {
  const { t } = useTranslation();
  const ordering = useTrial(revision.id, "point-simulations", ordered);
  return (
    <Section title={t("rules.points.title")}>
      <p className="muted">{t(revision.kind === "CONTROL_MEASURES" ? "rules.points.textMeasures" : "rules.points.text")}</p>
      <div className="simulation-order">
        <Button type="primary" loading={ordering.isPending} disabled={busy} onClick={() => ordering.mutate(undefined)}>
          {t("rules.simulation.start")}
        </Button>
      </div>
      <ProblemAlert error={ordering.error} />
    </Section>
  );
}
