import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { AbsenteeChoice } from "./absentee-choice";
import { DeputyChoice } from "./deputy-choice";
import { deputiesQuery } from "./queries";

/** When one is not there, why, and who stands in; whom the rules do not admit is shown with the row that says so. */
export function AbsenceForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ from: today(), to: today(), reason: "", deputy: null as string | null, absent: null as string | null });
  const [tried, setTried] = useState(false);
  const deputies = useQuery(deputiesQuery(draft.from, draft.to, draft.absent));
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));
  const chosen = deputies.data?.items.find(({ person }) => person.username === draft.deputy);
  const entering = useMutation({
    mutationFn: () => post("/absences", { ...draft, reason: draft.reason.trim() }),
    onSuccess: async () => {
      void message.success(t(draft.deputy ? "absence.entered" : "absence.enteredAlone"));
      await queries.invalidateQueries({ queryKey: ["absences"] });
      close();
    },
  });
  const complete = draft.from && draft.to >= draft.from && draft.reason.trim() && (draft.deputy === null || chosen?.admitted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) entering.mutate();
  };
  return (
    <form className="fields action-form panel" noValidate onSubmit={submit}>
      <AbsenteeChoice id={`${id}-absent`} chosen={draft.absent} choose={(absent) => change({ absent, deputy: null })} />
      <Field id={`${id}-from`} label={t("absence.from")} required>
        <Input id={`${id}-from`} type="date" min={today()} value={draft.from} aria-required onChange={({ target }) => change({ from: target.value, to: draft.to < target.value ? target.value : draft.to })} />
      </Field>
      <Field id={`${id}-to`} label={t("absence.to")} required error={draft.to < draft.from ? t("absence.backwards") : null}>
        <Input id={`${id}-to`} type="date" min={draft.from} value={draft.to} aria-required onChange={({ target }) => change({ to: target.value })} />
      </Field>
      <Field id={`${id}-reason`} label={t("absence.reason")} required error={tried && !draft.reason.trim() ? t("ui.required") : null}>
        <Input id={`${id}-reason`} maxLength={500} value={draft.reason} aria-required onChange={({ target }) => change({ reason: target.value })} />
      </Field>
      <div className="field-wide">
        <ProblemAlert error={deputies.error} />
        <DeputyChoice candidates={deputies.data?.items} chosen={draft.deputy} choose={(deputy) => change({ deputy })} />
        <ProblemAlert error={entering.error} />
        <Button type="primary" htmlType="submit" loading={entering.isPending}>
          {t("absence.enter")}
        </Button>{" "}
        <Button onClick={close}>{t("absence.cancel")}</Button>
      </div>
    </form>
  );
}
