import { useTranslation } from "react-i18next";
import type { HiddenDanger, VerificationStep, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Section } from "../../ui/section";
import { ClauseText } from "./clause-text";
import { ConditionChecks } from "./condition-checks";

interface Props {
  record: HiddenDanger;
  vocabulary: Vocabulary | undefined;
}

/** The stages of verification, round by round: who may, who did and when, what was confirmed, and why it is asked for. */
export function VerificationCard({ record, vocabulary }: Props) {
  const { t } = useTranslation();
  const rounds = record.submissions.map(({ stages }, index) => ({ stages, round: index + 1 })).filter(({ stages }) => stages.length > 0);
  const last = rounds[rounds.length - 1];
  if (!last) return null;
  const why = last.stages[0]?.why;
  return (
    <Section title={t("verification.title")} className="verification">
      {[...rounds].reverse().map(({ stages, round }) => (
        <div key={round} className="verification-round">
          {rounds.length > 1 && <h3>{t("verification.round", { round })}</h3>}
          <ol className="stages">
            {stages.map((stage) => (
              <Stage key={stage.stage} stage={stage} />
            ))}
          </ol>
        </div>
      ))}
      {why && (
        <details className="why-here">
          <summary>{t("verification.why")}</summary>
          <WhyRoute why={why} vocabulary={vocabulary} />
        </details>
      )}
    </Section>
  );
}

function Stage({ stage }: { stage: VerificationStep }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const who = stage.roles.map((role) => t(`app.roles.${role}`)).join(t("ui.comma"));
  return (
    <li className={`stage stage-${stage.state.toLowerCase()}`} aria-current={stage.state === "AWAITED" ? "step" : undefined}>
      <div className="stage-head">
        <strong>{t(`verification.stage.${stage.stage}`)}</strong> <span className="stage-state">{t(`verification.state.${stage.state}`)}</span>
      </div>
      {stage.by ? (
        <p>
          {momentText(stage.at)} · {stage.by}
        </p>
      ) : (
        <p className="muted">{t("verification.who", { who })}</p>
      )}
      {stage.opinion && <q>{stage.opinion}</q>}
      {stage.checklist.length > 0 && (
        <ul className="stage-list">
          {stage.checklist.map((item) => {
            const found = stage.confirmed.find(({ item: id }) => id === item.id);
            const mark = found ? (found.met ? "met" : "notMet") : "open";
            return (
              <li key={item.id}>
                {words(item.sentence)} <span className="muted">{t(`verification.item.${mark}`)}</span>
                {found?.note && <span className="muted"> {found.note}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function WhyRoute({ why, vocabulary }: { why: VerificationStep["why"]; vocabulary: Vocabulary | undefined }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <>
      <p>{words(why.row.sentence)}</p>
      {!why.accidentTypeNamed && <p className="muted">{t("verification.longest")}</p>}
      <p>{t("verification.others")}</p>
      <ConditionChecks checks={why.checks} factType="verification" vocabulary={vocabulary} />
      <p>
        <ClauseText criterion={why.row.id} basis={why.row.basis} />
      </p>
    </>
  );
}
