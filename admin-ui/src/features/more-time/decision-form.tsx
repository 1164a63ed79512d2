import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MoreTime, Postponement, PostponementAction } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { OfferedWords } from "../desk/offered-words";
import { sendByKey } from "../desk/send-by-key";
import { usePostpone } from "./queries";

type Deed = Extract<PostponementAction, "APPROVE" | "REFUSE" | "WITHDRAW">;

const DEEDS: Record<Deed, string> = { APPROVE: "approval", REFUSE: "refusal", WITHDRAW: "withdrawal" };

interface Props {
  moreTime: MoreTime;
  item: Postponement;
  done?: () => void;
}

/** What the keys of the desk and the offered words mean by it. */
const DECISIONS = { APPROVE: "approve", REFUSE: "return", WITHDRAW: undefined } as const;
const ACTS = { APPROVE: "GRANT_MORE_TIME", REFUSE: "REFUSE_MORE_TIME", WITHDRAW: undefined } as const;

/** What the person who looks may do about a request that waits. */
export function DecisionForm({ moreTime, item, done }: Props) {
  const { t } = useTranslation();
  const allowed = (Object.keys(DEEDS) as Deed[]).filter((deed) => moreTime.allowedActions.some(({ action, allowed: may }) => may && action === deed));
  const [chosen, setChosen] = useState<Deed>();
  const current = chosen && allowed.includes(chosen) ? chosen : allowed.includes("APPROVE") ? "APPROVE" : undefined;
  if (allowed.length === 0) return null;
  return (
    <>
      <div className="action-tabs" role="group" aria-label={t("moreTime.decide")}>
        {allowed.map((deed) => (
          <button key={deed} type="button" data-decision={DECISIONS[deed]} aria-pressed={current === deed} onClick={() => setChosen(deed)}>
            {t(`moreTime.deed.${deed}`)}
          </button>
        ))}
      </div>
      {current && <DeedForm key={current} moreTime={moreTime} item={item} deed={current} done={done} />}
    </>
  );
}

function DeedForm({ moreTime, item, deed, done }: Props & { deed: Deed }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [until, setUntil] = useState(item.requestedTo);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const { act, pending, error, conflict, reload } = usePostpone(moreTime, `postponements/${item.round}/${DEEDS[deed]}`, () => {
    void message.success(t(`moreTime.done.${deed}`));
    done?.();
  });
  const missing = words.trim() === "";
  const submit = () => {
    setTried(true);
    if (missing) {
      document.getElementById(`${id}-words`)?.focus();
      return;
    }
    act(deed === "APPROVE" ? { until, opinion: words } : { reason: words });
  };
  return (
    <form
      className="fields action-form"
      noValidate
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {deed === "APPROVE" && (
        <Field id={`${id}-until`} label={t("moreTime.grantTo")} required hint={t("moreTime.grantHint", { day: item.requestedTo })}>
          <Input id={`${id}-until`} type="date" value={until} max={item.requestedTo} onChange={(event) => setUntil(event.target.value)} aria-required />
        </Field>
      )}
      <div className="field-wide">
        {ACTS[deed] && (
          <OfferedWords
            record={moreTime}
            act={ACTS[deed]}
            choose={(text) => {
              setWords(text);
              document.getElementById(`${id}-words`)?.focus();
            }}
          />
        )}
        <Field id={`${id}-words`} label={t(deed === "APPROVE" ? "moreTime.opinion" : "moreTime.reason")} required error={tried && missing ? t("ui.required") : null}>
          <Input.TextArea id={`${id}-words`} rows={2} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} aria-required aria-invalid={tried && missing} />
        </Field>
      </div>
      <div className="field-wide">
        {conflict && <ConflictNotice reload={reload} />}
        <ProblemAlert error={error} />
        <Button type="primary" size="large" htmlType="submit" loading={pending} danger={deed !== "APPROVE"}>
          {t(`moreTime.submit.${deed}`)}
        </Button>
      </div>
    </form>
  );
}
