import { useQuery } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoreTime, PostponementKind, StoredEvidence } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useKeptState } from "../../ui/use-kept-state";
import { routeQuery, usePostpone } from "./queries";
import { WhyRoute } from "./why-route";

interface Props {
  moreTime: MoreTime;
  kind: PostponementKind;
  done: () => void;
}

interface Draft {
  until: string;
  reason: string;
  interimControls: string;
  files: StoredEvidence[];
}

const EMPTY: Draft = { until: "", reason: "", interimControls: "", files: [] };

/** A day, a reason and what keeps people safe until then; who will decide is told before anything is sent. */
export function RequestForm({ moreTime, kind, done }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [draft, change, forget] = useKeptState<Draft>(`${moreTime.number}/${kind}`, EMPTY);
  const [tried, setTried] = useState(false);
  const { act, pending, error, conflict, reload } = usePostpone(moreTime, kind === "EXTENSION" ? "extensions" : "deferrals");
  const later = draft.until > (moreTime.dueOn ?? "");
  const route = useQuery(routeQuery(moreTime.number, moreTime.version, kind, later ? draft.until : ""));
  const wrong = {
    until: !later && t("moreTime.later", { day: moreTime.dueOn }),
    reason: !draft.reason.trim() && t("ui.required"),
    interimControls: !draft.interimControls.trim() && t("ui.required"),
  };
  const submit = () => {
    setTried(true);
    const first = (["until", "reason", "interimControls"] as const).find((name) => wrong[name]);
    if (first) {
      document.getElementById(`${id}-${first}`)?.focus();
      return;
    }
    const { until, reason, interimControls, files } = draft;
    act(
      { until, reason, interimControls, evidence: files.map(({ sha256 }) => sha256) },
      {
        onSuccess: () => {
          forget();
          void message.success(t("moreTime.sent"));
          done();
        },
      },
    );
  };
  const shared = (name: "until" | "reason" | "interimControls") => ({
    id: `${id}-${name}`,
    value: draft[name],
    "aria-required": true,
    "aria-invalid": tried && wrong[name] !== false,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const value = event.target.value;
      change((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <form
      className="fields action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted field-wide">{t(`moreTime.explain.${kind}`)}</p>
      <Field id={`${id}-until`} label={t("moreTime.until")} required error={tried && wrong.until ? wrong.until : null} hint={t("moreTime.now", { day: moreTime.dueOn })}>
        <Input type="date" {...shared("until")} />
      </Field>
      <div className="field-wide">{route.data && later && <WhyRoute route={route.data} />}</div>
      <div className="field-wide">
        <Field id={`${id}-reason`} label={t("moreTime.reason")} required error={tried && wrong.reason ? wrong.reason : null}>
          <Input.TextArea rows={2} maxLength={2000} {...shared("reason")} />
        </Field>
      </div>
      <div className="field-wide">
        <Field id={`${id}-interimControls`} label={t("moreTime.interimControls")} required error={tried && wrong.interimControls ? wrong.interimControls : null}>
          <Input.TextArea rows={2} maxLength={4000} {...shared("interimControls")} />
        </Field>
      </div>
      <div className="field-wide">
        <EvidenceUpload label={t("moreTime.evidence")} evidence={draft.files} onChange={(files) => change((old) => ({ ...old, files }))} />
      </div>
      <div className="field-wide">
        {conflict && <ConflictNotice reload={reload} />}
        <ProblemAlert error={error} />
        <Button type="primary" size="large" htmlType="submit" loading={pending} disabled={route.data?.admitted === false}>
          {t("moreTime.send")}
        </Button>
      </div>
    </form>
  );
}
