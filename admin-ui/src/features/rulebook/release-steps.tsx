import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/dates";
import type { RevisionPage, RuleDecision } from "./draft-types";
import { needsLawyers, TURNS } from "./turns";

const STEPS = ["SUBMISSION", "REVIEW", "LEGAL_REVIEW", "APPROVAL"] as const;
const AT = { SUBMISSION: "AUTHOR", REVIEW: "REVIEWER", LEGAL_REVIEW: "LEGAL", APPROVAL: "APPROVER" } as const;

/** Where a revision is on its way, who has done what, and whose turn it is: seen by everybody. */
export function ReleaseSteps({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const { revision, decisions } = page;
  const turn = TURNS[revision.state];
  const published = ["SCHEDULED", "STAGED", "LIVE", "SUPERSEDED", "ROLLED_BACK"].includes(revision.state);
  const done = (step: RuleDecision["step"]) => decisions.findLast((one) => one.step === step && one.round === revision.round && one.outcome !== "RETURNED" && revision.state !== "RETURNED");
  return (
    <ol className="release-steps" aria-label={t("rules.steps.title")}>
      {STEPS.filter((step) => step !== "LEGAL_REVIEW" || needsLawyers(revision.kind)).map((step) => {
        const decision = done(step);
        const now = turn === AT[step];
        return (
          <li key={step} className={now ? "step-now" : decision ? "step-done" : ""} aria-current={now ? "step" : undefined}>
            <strong>{t(`rules.steps.${step}`)}</strong>
            <span className="muted small">{decision ? t("rules.by", { name: decision.byName, at: momentText(decision.at) }) : now ? t(`rules.turn.${turn}`, { name: revision.authorName }) : t("rules.steps.later")}</span>
          </li>
        );
      })}
      <li className={turn === "PUBLISHER" ? "step-now" : published ? "step-done" : ""} aria-current={turn === "PUBLISHER" ? "step" : undefined}>
        <strong>{t("rules.steps.PUBLICATION")}</strong>
        <span className="muted small">{published ? t(`rules.state.${revision.state}`) : turn === "PUBLISHER" ? t("rules.turn.PUBLISHER") : t("rules.steps.later")}</span>
      </li>
    </ol>
  );
}
