import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { Problem } from "../../api/errors";
import type { ClockLine, DutyTime, HiddenDanger } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

interface Props {
  record: HiddenDanger;
  duty: DutyTime["duty"];
  line: ClockLine;
  done: () => void;
}

/** Says from which day a line really holds; what was noted stays beside it. */
export function ClockCorrection({ record, duty, line, done }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const [holdsFrom, setDay] = useState(line.correctedTo ?? line.holdsFrom);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] });
  const correcting = useMutation({
    mutationFn: () => post(`/hidden-dangers/${record.number}/clocks/${duty}/corrections`, { seq: line.seq, holdsFrom, reason: reason.trim() }, { "If-Match": `"${record.version}"` }),
    onSuccess: async () => {
      void message.success(t("clocks.correctedTo", { day: holdsFrom }));
      await refresh();
      done();
    },
  });
  const conflict = correcting.error instanceof Problem && correcting.error.changedMeanwhile;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (holdsFrom && reason.trim()) correcting.mutate();
  };
  return (
    <form className="fields action-form" noValidate onSubmit={submit}>
      <p className="muted field-wide">{t("clocks.correctHint")}</p>
      <Field id={`${id}-day`} label={t("clocks.holdsFrom")} required error={tried && !holdsFrom ? t("ui.required") : null}>
        <Input id={`${id}-day`} type="date" min={record.foundOn} max={today()} value={holdsFrom} aria-required onChange={(event) => setDay(event.target.value)} />
      </Field>
      <div className="field-wide">
        <Field id={`${id}-reason`} label={t("clocks.reason")} required error={tried && !reason.trim() ? t("ui.required") : null}>
          <Input.TextArea id={`${id}-reason`} rows={2} maxLength={2000} value={reason} aria-required onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {conflict ? <ConflictNotice reload={refresh} /> : <ProblemAlert error={correcting.error} />}
      <div className="field-wide">
        <Button type="primary" htmlType="submit" loading={correcting.isPending}>
          {t("clocks.submit")}
        </Button>{" "}
        <Button onClick={done}>{t("clocks.cancel")}</Button>
      </div>
    </form>
  );
}
