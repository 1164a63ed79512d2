import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { useKeptState } from "../../ui/use-kept-state";
import { Waiting } from "../../ui/waiting";
import type { RevisionPage, RuleFinding } from "./draft-types";
import { checkQuery } from "./queries";
import { useReleaseAct } from "./use-release-act";

const LONGEST = 2000;
const nameOf = ({ code, rowId }: RuleFinding) => `${code}/${rowId ?? ""}`;

/** Into review: not with errors, and with a reason for every warning that stays. */
export function SubmitForm({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { id, round } = page.revision;
  const [typed, setTyped, forget] = useKeptState<{ note: string; reasons: Record<string, string> }>(`rules-submission-${id}`, { note: "", reasons: {} });
  const check = useQuery({ ...checkQuery(id, `submission-${page.revision.changes}-${round}`, () => []), staleTime: 0 });
  const { act, pending, error, conflict, reload } = useReleaseAct(page, "submission");
  const warnings = [...new Map(check.data?.findings.filter(({ severity }) => severity === "WARNING").map((finding) => [nameOf(finding), finding])).values()];
  const open = warnings.filter((finding) => !typed.reasons[nameOf(finding)]?.trim());
  const errors = check.data?.errors ?? 0;
  const reason = (finding: RuleFinding, text: string) => setTyped((old) => ({ ...old, reasons: { ...old.reasons, [nameOf(finding)]: text } }));
  const send = () =>
    act({ note: typed.note.trim() || null, reasons: warnings.map((finding) => ({ code: finding.code, rowId: finding.rowId, reason: typed.reasons[nameOf(finding)]?.trim() })) }, { onSuccess: forget });
  return (
    <Section title={t("rules.submit.title")} className="panel-actions">
      {check.isPending && <Waiting />}
      <ProblemAlert error={check.error} retry={() => void check.refetch()} />
      {errors > 0 && <p className="checks-errors">{t("rules.submit.blocked", { count: errors })}</p>}
      <form
        className="reason-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {warnings.length > 0 && <p>{t("rules.submit.reasons", { count: warnings.length })}</p>}
        {warnings.map((finding) => (
          <Field key={nameOf(finding)} id={`reason-${nameOf(finding)}`} label={`${finding.rowId ?? ""} ${words(finding.message)}`.trim()} required>
            <Input.TextArea id={`reason-${nameOf(finding)}`} rows={2} maxLength={LONGEST} value={typed.reasons[nameOf(finding)] ?? ""} onChange={({ target }) => reason(finding, target.value)} />
          </Field>
        ))}
        <Field id="submission-note" label={t("rules.submit.note")}>
          <Input.TextArea id="submission-note" rows={3} maxLength={LONGEST} value={typed.note} onChange={({ target }) => setTyped((old) => ({ ...old, note: target.value }))} />
        </Field>
        <div className="button-row">
          <Button type="primary" size="large" htmlType="submit" disabled={!check.data || errors > 0 || open.length > 0} loading={pending}>
            {t("rules.submit.act")}
          </Button>
        </div>
      </form>
      {conflict && <ConflictNotice reload={reload} />}
      <ProblemAlert error={error} />
    </Section>
  );
}
