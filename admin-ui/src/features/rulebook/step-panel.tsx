import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { canBeTried } from "../../api/rules";
import { paths } from "../../app/paths";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { factsWords, type Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { Revision } from "./draft-types";
import { StepFacts } from "./step-facts";
import { StepList } from "./step-list";
import type { useSteps } from "./use-steps";

interface Props {
  revision: Revision;
  steps: ReturnType<typeof useSteps>;
  store: DraftStore;
  speech: Speech;
  go: (key: string) => void;
}

/** A case walked through the rows, one after the other: which conditions hold, which row answers, why the others do not. */
export function StepPanel({ revision, steps, store, speech, go }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState("");
  const { walked, walk, view, walking, error } = steps;
  const ofRecords = canBeTried(revision.kind);
  const close = () => {
    setOpen(false);
    walk(null);
  };
  if (!open) return <p><Button onClick={() => setOpen(true)}>{t("rules.step.open")}</Button></p>;
  const said = (cells: Record<string, string>) => [cells.row, factsWords(cells.enterprise ?? "", "enterprise", speech), factsWords(cells.values ?? "", cells.fact_type, speech) || cells.note].filter(Boolean).join(" · ");
  return (
    <section className="step-panel" aria-label={t("rules.step.title")}>
      <p className="muted small">{t(ofRecords ? "rules.step.text" : "rules.step.textOfPoints")}</p>
      <div className="simulation-order">
        <Field id="step-example" label={t("rules.step.example")}>
          <Select id="step-example" className="typed" allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("rules.step.choose")} value={walked?.example} options={store.list("EXAMPLES").map(({ key, cells }) => ({ value: key, label: said(cells) }))} onChange={(example?: string) => walk(example ? { example } : null)} />
        </Field>
        {ofRecords && (
          <form
            className="simulation-order"
            onSubmit={(event) => {
              event.preventDefault();
              if (number.trim()) walk({ number: number.trim() });
            }}
          >
            <Field id="step-number" label={t("rules.step.number")}>
              <Input id="step-number" placeholder="HD-2026-000001" value={number} onChange={({ target }) => setNumber(target.value)} />
            </Field>
            <Button htmlType="submit" disabled={!number.trim()}>{t("rules.step.walk")}</Button>
          </form>
        )}
        <Button onClick={close}>{t("rules.step.close")}</Button>
      </div>
      <StepFacts speech={speech} walk={walk} />
      <ProblemAlert error={error} />
      {view && walked?.number && ofRecords && <p><Link to={paths.recordUnder(walked.number, revision.id)}>{t("rules.step.compare")}</Link></p>}
      {view && <StepList view={view} walking={walking} speech={speech} go={go} />}
    </section>
  );
}
