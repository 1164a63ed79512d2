import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { recordStepsQuery } from "../../api/rules";
import type { HiddenDanger, Revision, StepRow } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { StepMark } from "../../ui/step-mark";
import { Waiting } from "../../ui/waiting";
import { differingSteps, type DifferingStep } from "./differing-steps";

interface Props {
  record: HiddenDanger;
  before: Revision | undefined;
  after: string;
  /** The day the later version was asked for. */
  on: string | null;
}
const FIRST = 20;

/** Row by row where the two versions part, each condition with what it wants and what there is. */
export function StepDifferences({ record: { number, version }, before, after, on }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(FIRST);
  const earlier = useQuery({ ...recordStepsQuery(number, version, before?.id ?? "", null), enabled: before !== undefined });
  const later = useQuery(recordStepsQuery(number, version, after, on));
  const waiting = later.isPending || (before !== undefined && earlier.isPending);
  const steps = waiting ? [] : differingSteps(earlier.data?.rows ?? [], later.data?.rows ?? []);
  return (
    <>
      <h4>{t("other.steps")}</h4>
      <ProblemAlert error={later.error ?? earlier.error} />
      {waiting && <Waiting />}
      {!before && <p className="muted">{t("other.onlyThen")}</p>}
      {later.data && !waiting && steps.length === 0 && <p>{t("other.noSteps")}</p>}
      <ul className="step-differences">
        {steps.slice(0, shown).map((step) => (
          <Step key={`${step.rowId}-${step.factRef}`} step={step} before={before?.id} after={after} />
        ))}
      </ul>
      {steps.length > shown && <Button onClick={() => setShown(shown + FIRST)}>{t("other.more", { count: steps.length - shown })}</Button>}
    </>
  );
}

function Step({ step, before, after }: { step: DifferingStep; before: string | undefined; after: string }) {
  const { t } = useTranslation();
  const { key } = step.after ?? step.before ?? {};
  const revision = step.after ? after : before;
  return (
    <li>
      <p>{key && revision ? <Link className="number" to={paths.ruleLine(revision, key)}>{step.rowId}</Link> : <span className="number">{step.rowId}</span>}</p>
      <div className="both-reasons">
        <Side title={t("other.before")} step={step.before} against={step.after} />
        <Side title={t("other.after")} step={step.after} against={step.before} />
      </div>
    </li>
  );
}

function Side({ title, step, against }: { title: string; step: StepRow | undefined; against: StepRow | undefined }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const told = (index: number) => JSON.stringify([against?.checks[index]?.wanted.zh, against?.checks[index]?.truth]);
  return (
    <div>
      <h5>{title}</h5>
      {!step && <p className="muted">{t("other.noRow")}</p>}
      {step && (
        <p>
          <strong>{t(`rules.step.standing.${step.standing}`)}</strong> {words(step.why)} {step.answers && <span className="muted">{t("rules.step.says", { answers: words(step.answers) })}</span>}
        </p>
      )}
      <ul>
        {step?.checks.map((check, index) => (
          <li key={`${check.attribute}-${index}`} className={against && told(index) !== JSON.stringify([check.wanted.zh, check.truth]) ? "step-changed" : undefined}>
            <StepMark check={check} /> {words(check.labels)} {words(check.wanted)} <span className="muted">{check.actual ? t("rules.step.actual", { actual: words(check.actual) }) : t("rules.step.unknown")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
