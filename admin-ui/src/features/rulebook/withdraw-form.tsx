import { useTranslation } from "react-i18next";
import { Section } from "../../ui/section";
import { ConflictNotice } from "../../ui/conflict-notice";
import type { RevisionPage } from "./draft-types";
import { ReasonForm } from "./reason-form";
import { useReleaseAct } from "./use-release-act";

/** Ends a draft or a release for good; kept out of the way. */
export function WithdrawForm({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const { act, pending, error, conflict, reload } = useReleaseAct(page, "withdrawal");
  return (
    <Section title={t("rules.withdraw.title")}>
      <details>
        <summary>{t("rules.withdraw.open")}</summary>
        <p className="muted">{t("rules.withdraw.text")}</p>
        <ReasonForm id="withdrawal-reason" label={t("rules.withdraw.reason")} button={t("rules.withdraw.act")} required danger pending={pending} error={error} send={(reason) => act({ reason })} />
        {conflict && <ConflictNotice reload={reload} />}
      </details>
    </Section>
  );
}
