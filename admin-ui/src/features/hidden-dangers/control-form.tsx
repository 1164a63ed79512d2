import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { Problem } from "../../api/errors";
import type { ControlAct, ControlKind, HiddenDanger, StoredEvidence } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

interface Props {
  record: HiddenDanger;
  entry: ControlAct;
  /** What the present person may order. */
  kinds: ControlKind[];
  done: () => void;
}

interface Draft {
  kind: ControlKind | undefined;
  words: string;
  until: string;
  granted: boolean;
  files: StoredEvidence[];
}

const stops = (kind: ControlKind | undefined) => kind === "PARTIAL_SUSPENSION" || kind === "FULL_SUSPENSION";

/** Orders a control, asks to resume, or reviews such a request; each with evidence. */
export function ControlForm({ record, entry, kinds, done }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ kind: kinds[0], words: "", until: "", granted: true, files: [] });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const evidence = draft.files.map(({ sha256 }) => sha256);
  const acting = useMutation({
    mutationFn: () => post(`/hidden-dangers/${record.number}/${address(entry)}`, body(entry, draft, evidence), { "If-Match": `"${record.version}"` }),
    onSuccess: async () => {
      void message.success(t("control.done"));
      done();
      await Promise.all([["hidden-danger", record.number], ["work"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  const lacks = draft.words.trim() === "" || evidence.length === 0 || (entry.action === "ORDER" && stops(draft.kind) && draft.until === "");
  const submit = () => {
    setTried(true);
    if (!lacks) acting.mutate();
  };
  return (
    <form
      className="fields card-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {entry.action === "ORDER" && (
        <>
          <Radio.Group className="field-wide" aria-label={t("control.kindLabel")} value={draft.kind} onChange={(event) => change({ kind: event.target.value as ControlKind })}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`control.kind.${kind}`)}
              </Radio>
            ))}
          </Radio.Group>
          <Field id={`${id}-until`} label={t("control.until")} required={stops(draft.kind)} hint={t("control.sixMonths")}>
            <Input id={`${id}-until`} type="date" value={draft.until} onChange={(event) => change({ until: event.target.value })} />
          </Field>
        </>
      )}
      {entry.action === "REVIEW_RESUMPTION" && (
        <Radio.Group className="field-wide" aria-label={t("control.verdict")} value={draft.granted} onChange={(event) => change({ granted: event.target.value as boolean })}>
          <Radio value>{t("control.grant")}</Radio>
          <Radio value={false}>{t("control.refuse")}</Radio>
        </Radio.Group>
      )}
      <div className="field-wide">
        <Field id={`${id}-words`} label={t(`control.words.${entry.action}`)} required error={tried && draft.words.trim() === "" ? t("ui.required") : null}>
          <Input.TextArea id={`${id}-words`} rows={3} maxLength={2000} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
        </Field>
      </div>
      <div className="field-wide">
        <EvidenceUpload label={t("control.evidenceLabel")} required evidence={draft.files} onChange={(files) => change({ files })} />
      </div>
      <div className="field-wide">
        {tried && lacks && <p className="field-error">{t("control.lacks")}</p>}
        {conflict && <ConflictNotice reload={() => queries.invalidateQueries({ queryKey: ["hidden-danger", record.number] })} />}
        <ProblemAlert error={conflict ? null : acting.error} />
        <Button type="primary" htmlType="submit" loading={acting.isPending}>
          {t("control.submit")}
        </Button>
      </div>
    </form>
  );
}

function address({ action, position }: ControlAct): string {
  if (action === "ORDER") return "controls";
  return `controls/${position}/${action === "ASK_TO_RESUME" ? "resumption-request" : "resumption-review"}`;
}

function body({ action }: ControlAct, { kind, words, until, granted }: Draft, evidence: string[]): object {
  if (action === "ORDER") return { kind, description: words, untilDay: until || null, evidence };
  return action === "ASK_TO_RESUME" ? { reason: words, evidence } : { granted, opinion: words, evidence };
}
