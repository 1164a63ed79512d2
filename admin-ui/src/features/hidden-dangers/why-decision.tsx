import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Deadline, Explanation, HiddenDanger, Replay as Replayed, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { OutcomeMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { ClauseText } from "./clause-text";
import { ConditionChecks } from "./condition-checks";
import { OtherRules } from "./other-rules";

interface Props {
  record: HiddenDanger;
  decision: Explanation["decisions"][number];
  vocabulary: Vocabulary | undefined;
  /** Of the latest decision alone: it can be made again, and by other rules. */
  latest?: { deadline: Deadline | null };
}

export function WhyDecision({ record, decision, vocabulary, latest }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const typeOf = (ref: string) => record.facts.find((fact) => fact.ref === ref)?.type;
  return (
    <section className="why-section" aria-label={t("why.level")}>
      <h2>
        {t("why.level")} <OutcomeMark outcome={decision.outcome} />
      </h2>
      <p>{t(`determination.meaning.${decision.outcome}`)}</p>
      {decision.findings.map((finding) => (
        <article key={finding.rowId + finding.factRef} className="why-row why-fired">
          <h3>{words(finding.sentence)}</h3>
          <p>
            <ClauseText criterion={finding.criterion} basis={finding.basis} />
          </p>
          {finding.viaCriterion && <p className="muted">{t("why.via", { criterion: finding.viaCriterion })}</p>}
          <ConditionChecks checks={finding.checks} factType={typeOf(finding.factRef)} vocabulary={vocabulary} />
          {finding.basis.penalty && (
            <p className="why-penalty">
              <strong>{t("why.penalty")}</strong> {finding.basis.penalty}
              <span className="muted"> {t("why.penaltyNote")}</span>
            </p>
          )}
          <p className="muted small">{t("why.row", { id: finding.rowId, ref: finding.factRef })}</p>
        </article>
      ))}
      {decision.needed.length > 0 && (
        <>
          <h3>{t("why.needed")}</h3>
          <ul>
            {decision.needed.map((need) => (
              <li key={need.factRef + need.attribute}>
                {words(need.question)} <span className="muted">{need.criteria.join(" ")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.nearMisses.length > 0 && (
        <details className="why-misses">
          <summary>{t("why.nearMisses", { count: decision.nearMisses.length })}</summary>
          <p className="muted">{t("why.nearMissesText")}</p>
          {decision.nearMisses.map((miss) => (
            <article key={miss.rowId + miss.factRef} className="why-row">
              <h3>
                {miss.criterion} {words(miss.sentence)}
              </h3>
              <ConditionChecks checks={miss.checks} factType={typeOf(miss.factRef)} vocabulary={vocabulary} />
            </article>
          ))}
        </details>
      )}
      <p className="muted small">
        {t("why.pack", { id: decision.packId, version: decision.packVersion, on: decision.on, at: momentText(decision.decidedAt) })}{" "}
        <span className="number">{decision.packDigest.slice(0, 16)}</span>
      </p>
      {latest && <Replay number={record.number} />}
      {latest && <OtherRules record={record} decision={decision} deadline={latest.deadline} />}
    </section>
  );
}

function Replay({ number }: { number: string }) {
  const { t } = useTranslation();
  const replay = useMutation({ mutationFn: () => post<Replayed>(`/hidden-dangers/${number}/replay`) });
  return (
    <div className="why-replay">
      <Button loading={replay.isPending} onClick={() => replay.mutate()}>
        {t("why.replay")}
      </Button>
      <span role="status">{replay.data && t(replay.data.same ? "why.replaySame" : "why.replayDiffers")}</span>
      <ProblemAlert error={replay.error} />
    </div>
  );
}
