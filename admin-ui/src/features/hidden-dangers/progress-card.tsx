import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { Problem } from "../../api/errors";
import { progressQuery } from "../../api/queries";
import type { HiddenDanger, StoredEvidence } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ConflictNotice } from "../../ui/conflict-notice";
import { momentText } from "../../ui/dates";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { MONEY } from "./action-fields";
import { ClauseText } from "./clause-text";

/** How far the rectification is, as reported; when the next report is due and why, and which did not come. */
export function ProgressCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const progress = useQuery(progressQuery(record.number, record.version));
  const [open, setOpen] = useState(false);
  if (!progress.data) return progress.error ? <ProblemAlert error={progress.error} retry={() => void progress.refetch()} /> : null;
  const { every, nextDueOn, missed, costSoFar, items, why, allowed } = progress.data;
  if (every == null && items.length === 0) return null;
  return (
    <Section title={t("progress.title")}>
      {every != null && <p>{t("progress.every", { count: every, on: nextDueOn })}</p>}
      {missed.length > 0 && <p className="field-error">{t("progress.missed", { count: missed.length, days: missed.join(t("ui.comma")) })}</p>}
      {costSoFar != null && <p>{t("progress.cost", { amount: costSoFar })}</p>}
      {items.length === 0 && <p className="muted">{t("progress.none")}</p>}
      <ol className="timeline">
        {[...items].reverse().map((item) => (
          <li key={item.round}>
            <time dateTime={item.at}>{momentText(item.at)}</time>
            <strong>
              {item.percent}% · {item.by}
            </strong>
            <span className="progress-bar" aria-hidden>
              <span style={{ width: `${item.percent}%` }} />
            </span>
            <q>{item.text}</q>
          </li>
        ))}
      </ol>
      {why && (
        <details className="why-here">
          <summary>{t("progress.why")}</summary>
          <p>{words(why.row.sentence)}</p>
          <ClauseText criterion={why.row.id} basis={why.row.basis} />
        </details>
      )}
      {allowed && every != null && !open && <Button onClick={() => setOpen(true)}>{t("progress.report")}</Button>}
      {allowed && open && <ProgressForm record={record} done={() => setOpen(false)} />}
    </Section>
  );
}

function ProgressForm({ record, done }: { record: HiddenDanger; done: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ text: "", percent: "", cost: "" });
  const [files, setFiles] = useState<StoredEvidence[]>([]);
  const [tried, setTried] = useState(false);
  const percent = Number(draft.percent);
  const lacks = draft.text.trim() === "" || !/^\d{1,3}$/.test(draft.percent) || percent > 100 || (draft.cost !== "" && !MONEY.test(draft.cost));
  const acting = useMutation({
    mutationFn: () =>
      post(
        `/hidden-dangers/${record.number}/progress`,
        { text: draft.text.trim(), percent, costSoFar: draft.cost === "" ? null : Number(draft.cost), evidence: files.map(({ sha256 }) => sha256) },
        { "If-Match": `"${record.version}"` },
      ),
    onSuccess: async () => {
      void message.success(t("progress.done"));
      done();
      await queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] });
    },
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  const input = (name: keyof typeof draft) => ({ id: `${id}-${name}`, value: draft[name], onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => { const value = event.target.value; setDraft((old) => ({ ...old, [name]: value })); } });
  return (
    <form
      className="fields card-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks) acting.mutate();
      }}
    >
      <div className="field-wide">
        <Field id={`${id}-text`} label={t("progress.text")} required>
          <Input.TextArea rows={3} maxLength={2000} {...input("text")} />
        </Field>
      </div>
      <Field id={`${id}-percent`} label={t("progress.percent")} required>
        <Input inputMode="numeric" suffix="%" {...input("percent")} />
      </Field>
      <Field id={`${id}-cost`} label={t("progress.costSoFar")}>
        <Input inputMode="decimal" suffix={t("action.yuan")} {...input("cost")} />
      </Field>
      <div className="field-wide">
        <EvidenceUpload label={t("progress.evidence")} evidence={files} onChange={setFiles} />
      </div>
      <div className="field-wide">
        {tried && lacks && <p className="field-error">{t("progress.lacks")}</p>}
        {conflict && <ConflictNotice reload={() => queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] })} />}
        <ProblemAlert error={conflict ? null : acting.error} />
        <Button type="primary" htmlType="submit" loading={acting.isPending}>
          {t("progress.submit")}
        </Button>
      </div>
    </form>
  );
}
