import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { Empty, Section } from "../../ui/section";
import { Difference } from "./changes-tab";
import { DecisionList } from "./decision-list";
import type { ReleaseAction, RevisionPage } from "./draft-types";
import { PublishForm } from "./publish-form";
import { ReleaseEffect } from "./release-effect";
import { RowComments } from "./row-comments";
import { SubmitForm } from "./submit-form";
import { Turn } from "./revision-marks";
import { PUBLISHED } from "./turns";
import { VerdictForm } from "./verdict-form";
import { WithdrawForm } from "./withdraw-form";

const VERDICTS = { REVIEW: "review", LEGAL_REVIEW: "legal-review", APPROVE: "approval" } as const;
const isVerdict = (action: ReleaseAction): action is keyof typeof VERDICTS => action in VERDICTS;

/** What there is to do beside what it is about: the difference in words. */
export function ReleaseTab({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const { revision, allowedActions } = page;
  const verdict = allowedActions.find(isVerdict);
  const idle = !verdict && !allowedActions.includes("SUBMIT") && !allowedActions.includes("PUBLISH");
  return (
    <div className="two-columns">
      <div className="column">
        <Section title={t("rules.changes.title")}>
          <Difference page={page} />
        </Section>
        <ReleaseEffect revision={revision} />
      </div>
      <div className="column">
        {idle && (
          <Section title={t("rules.release.todo")}>
            <Empty title={t("rules.release.nothing")} hint={PUBLISHED.has(revision.state) ? <Link to={paths.rulePack(revision.packId)}>{t("rules.release.published")}</Link> : <Turn revision={revision} />} />
          </Section>
        )}
        {allowedActions.includes("SUBMIT") && <SubmitForm page={page} />}
        {verdict && <VerdictForm page={page} action={verdict} address={VERDICTS[verdict]} />}
        {allowedActions.includes("PUBLISH") && <PublishForm key={page.revision.state} page={page} />}
        <Section title={t("rules.release.decisions")}>
          <DecisionList decisions={page.decisions} />
          <RowComments page={page} row={null} />
        </Section>
        {allowedActions.includes("WITHDRAW") && <WithdrawForm page={page} />}
      </div>
    </div>
  );
}
