import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { RevisionPage } from "./draft-types";
import { useReleaseAct } from "./use-release-act";

const LONGEST = 2000;

interface Props {
  page: RevisionPage;
  action: "REVIEW" | "LEGAL_REVIEW" | "APPROVE";
  address: string;
}

/** A peer, a lawyer or the approver agrees, or sends it back with words. */
export function VerdictForm({ page, action, address }: Props) {
  const { t } = useTranslation();
  const [opinion, setOpinion] = useState("");
  const { act, pending, error, conflict, reload } = useReleaseAct(page, address);
  const decide = (agreed: boolean) => act({ agreed, opinion: opinion.trim() || null });
  return (
    <Section title={t(`rules.verdict.title.${action}`)} className="panel-actions">
      <p>{t(`rules.verdict.text.${action}`)}</p>
      <Field id="verdict-opinion" label={t("rules.verdict.opinion")} hint={t("rules.verdict.hint")}>
        <Input.TextArea id="verdict-opinion" rows={3} maxLength={LONGEST} value={opinion} onChange={({ target }) => setOpinion(target.value)} />
      </Field>
      <div className="button-row">
        <Button type="primary" size="large" loading={pending} onClick={() => decide(true)}>{t(`rules.verdict.agree.${action}`)}</Button>
        <Button size="large" disabled={!opinion.trim()} loading={pending} onClick={() => decide(false)}>{t("rules.verdict.return")}</Button>
      </div>
      {conflict && <ConflictNotice reload={reload} />}
      <ProblemAlert error={error} />
    </Section>
  );
}
