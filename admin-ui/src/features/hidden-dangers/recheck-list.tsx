import { App, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Closure, HiddenDanger } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Field } from "../../ui/field";
import { Facts } from "../../ui/section";
import { useRoadAct } from "./closure-queries";
import { ReasonForm } from "./reason-form";
import { RecheckForm } from "./recheck-form";
import { recheckState, ruleSentence } from "./recheck-words";

/** The looks after the closure, with the form of the one that waits and the reason of its day. */
export function RecheckList({ record, closure }: { record: HiddenDanger; closure: Closure }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const allowed = (act: string) => closure.allowedActions.some(({ action, allowed }) => action === act && allowed);
  const refused = closure.allowedActions.find(({ action }) => action === "RECHECK")?.reason;
  const why = ruleSentence(closure.rule?.explanation);
  return (
    <>
      <h3>{t("closure.rechecks")}</h3>
      {closure.rechecks.map((recheck) => (
        <div key={recheck.id} className="fact">
          <Facts
            items={[
              [t(`closure.kinds.${recheck.kind}`), t(`closure.states.${recheckState(recheck)}`)],
              [t("closure.dueOn"), <time dateTime={recheck.dueOn}>{recheck.dueOn}</time>],
              [t("closure.result"), recheck.checkedAt && `${momentText(recheck.checkedAt)} · ${recheck.checkedBy}`],
              [t("closure.words"), recheck.words && <span lang="zh-CN">{recheck.words}</span>],
            ]}
          />
          {recheck.waits && why && (
            <details>
              <summary>{t("closure.why")}</summary>
              <p className="muted">{t("closure.rule", { pack: why.pack, row: why.row, sentence: words(why.sentence) })}</p>
            </details>
          )}
          {recheck.waits && allowed("RECHECK") && <RecheckForm record={record} recheck={recheck.id} />}
          {recheck.waits && !allowed("RECHECK") && refused && (
            <p className="muted">
              {t("closure.refused")}: {words(refused)}
            </p>
          )}
          {recheck.waits && recheck.kind === "RECURRENCE" && allowed("MOVE_RECURRENCE_CHECK") && <MoveForm record={record} closure={closure} dueOn={recheck.dueOn} />}
        </div>
      ))}
    </>
  );
}

function MoveForm({ record, closure, dueOn }: { record: HiddenDanger; closure: Closure; dueOn: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [day, setDay] = useState(dueOn);
  const acting = useRoadAct(record, "recurrence-check");
  return (
    <details>
      <summary>{t("closure.move")}</summary>
      <ReasonForm
        label={t("closure.moveReason")}
        submit={t("closure.move")}
        pending={acting.isPending}
        error={acting.error}
        onSubmit={(reason) => acting.mutate({ dueOn: day, reason }, { onSuccess: () => void message.success(t("closure.moved")) })}
      >
        <Field id={id} label={t("closure.dueOn")} required hint={closure.rule && t("closure.moveHint", { earliest: closure.rule.earliest, latest: closure.rule.latest })}>
          <Input id={id} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
      </ReasonForm>
    </details>
  );
}
