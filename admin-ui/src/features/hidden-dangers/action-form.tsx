import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Action, CheckItem, StoredEvidence, HiddenDanger } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useKeptState } from "../../ui/use-kept-state";
import { ACTION_FIELDS, type ActionField, isWrong } from "./action-fields";
import { ConflictNotice } from "../../ui/conflict-notice";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { OfferedWords } from "../desk/offered-words";
import { sendByKey } from "../desk/send-by-key";
import { ChecklistField } from "./checklist-field";
import { useAct } from "./use-act";

interface Props {
  record: HiddenDanger;
  action: Exclude<Action, "SUPPLY_FACTS">;
  done?: (action: Action) => void;
}

interface Draft {
  typed: Record<string, string>;
  files: StoredEvidence[];
}

/** The form of one act. What was typed survives a conflict, a refused answer and a new login. */
export function ActionForm({ record, action, done }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const fields = ACTION_FIELDS[action];
  const [{ typed, files }, change, forget] = useKeptState<Draft>(`${record.number}/${action}`, { typed: {}, files: [] });
  const [tried, setTried] = useState(false);
  const stage = record.submissions.at(-1)?.stages.find(({ state }) => state === "AWAITED");
  const items = (action === "ACCEPT" && stage?.checklist) || [];
  const last = (record.submissions.at(-1)?.stages.at(-1)?.stage ?? stage?.stage) === stage?.stage;
  const { act, pending, error, conflict, reload } = useAct(record, action, () => {
    forget();
    void message.success(t(last || action !== "ACCEPT" ? `action.done.${action}` : "verification.done"));
    done?.(action);
  });
  const met = ({ id: item }: CheckItem) => typed[`check:${item}`] === "yes";
  const wrong = (field: ActionField) => isWrong(field, typed[field.name] ?? "", files.length);

  const submit = () => {
    setTried(true);
    const first = fields.find(wrong);
    if (!first && !items.every(met)) return;
    if (first) {
      document.getElementById(`${id}-${first.name}`)?.focus();
      return;
    }
    const json: Record<string, unknown> = {};
    for (const { name, kind } of fields) {
      const value = typed[name]?.trim();
      if (kind === "files") json[name] = files.map(({ sha256 }) => sha256);
      else if (value) json[name] = kind === "money" ? Number(value) : value;
    }
    if (items.length > 0) json.checklist = items.map((item) => ({ item: item.id, met: met(item), note: null }));
    act(json);
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
      <p className="muted field-wide">{t(last || action !== "ACCEPT" ? `action.explain.${action}` : "verification.explain")}</p>
      <ChecklistField items={items} met={met} tried={tried} change={(item, on) => change((old) => ({ ...old, typed: { ...old.typed, [`check:${item.id}`]: on ? "yes" : "" } }))} />
      {fields.map((field) => {
        const key = `${id}-${field.name}`;
        if (field.kind === "files") {
          return (
            <div key={field.name} className="field-wide">
              <EvidenceUpload label={t(`action.field.${action === "RECTIFY" ? "evidence" : "acceptanceEvidence"}`)} required={field.required} evidence={files} onChange={(chosen) => change((old) => ({ ...old, files: chosen }))} />
              {tried && wrong(field) && <p className="field-error">{t("action.evidenceNeeded")}</p>}
            </div>
          );
        }
        const shared = {
          id: key,
          value: typed[field.name] ?? "",
          "aria-required": field.required,
          "aria-invalid": tried && wrong(field),
          onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
            const value = event.target.value;
            change((old) => ({ ...old, typed: { ...old.typed, [field.name]: value } }));
          },
        };
        const problem = tried && wrong(field) ? t(field.kind === "money" && typed[field.name] ? "action.notMoney" : "ui.required") : null;
        return (
          <div key={field.name} className={field.kind === "long" ? "field-wide" : undefined}>
            {(field.name === "opinion" || field.name === "reason") && (
              <OfferedWords
                record={record}
                act={action}
                choose={(words) => {
                  change((old) => ({ ...old, typed: { ...old.typed, [field.name]: words } }));
                  document.getElementById(key)?.focus();
                }}
              />
            )}
            <Field id={key} label={t(`action.field.${field.name}`)} required={field.required} error={problem}>
              {field.kind === "long" ? (
                <Input.TextArea rows={3} maxLength={2000} {...shared} />
              ) : (
                <Input
                  type={field.kind === "date" ? "date" : "text"}
                  inputMode={field.kind === "money" ? "decimal" : undefined}
                  suffix={field.kind === "money" ? t("action.yuan") : undefined}
                  maxLength={200}
                  {...shared}
                />
              )}
            </Field>
          </div>
        );
      })}
      <div className="field-wide">
        {conflict && <ConflictNotice reload={reload} />}
        <ProblemAlert error={error} />
        <Button type="primary" size="large" htmlType="submit" loading={pending} danger={action === "DISMISS"}>
          {t(last || action !== "ACCEPT" ? `action.submit.${action}` : "verification.submit")}
        </Button>
      </div>
    </form>
  );
}
