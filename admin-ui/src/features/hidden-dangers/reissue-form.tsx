import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post, seen } from "../../api/client";
import type { DocumentCorrection, PaperDocument } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

const LONGEST_VALUE = 4000;
const LONGEST_REASON = 500;

/** Says what was wrong and what is right: the number stays, the edition before is void and kept. */
export function ReissueForm({ document, close }: { document: PaperDocument; close: () => void }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [values, setValues] = useState<Record<string, string>>({});
  const given = document.given.filter(({ correctable }) => correctable);
  const corrections = given.flatMap(({ placeholder, value }) => {
    const now = values[placeholder] ?? value;
    return now === value ? [] : [{ placeholder, value: now }];
  });
  const sending = useMutation({
    mutationFn: (correction: DocumentCorrection) => post<PaperDocument>(`/documents/${document.id}/editions`, correction, seen(document.version)),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ["hidden-danger", document.hiddenDanger, "documents"] }),
  });
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ reason: reason.trim(), corrections });
      }}
    >
      <p className="muted">{t("papers.correctHint")}</p>
      {given.map(({ placeholder, labels, value }) => (
        <Field key={placeholder} id={`${document.id}-${placeholder}`} label={words(labels)}>
          <Input.TextArea id={`${document.id}-${placeholder}`} autoSize maxLength={LONGEST_VALUE} value={values[placeholder] ?? value} onChange={({ target }) => setValues({ ...values, [placeholder]: target.value })} />
        </Field>
      ))}
      <Field id={`${document.id}-reason`} label={t("papers.correctReason")} required>
        <Input.TextArea id={`${document.id}-reason`} rows={2} maxLength={LONGEST_REASON} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={reason.trim() === ""} loading={sending.isPending}>
          {t("papers.correctSend")}
        </Button>
        <Button onClick={close}>{t("papers.cancel")}</Button>
      </div>
      <ProblemAlert error={sending.error} />
    </form>
  );
}
