import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

const LONGEST = 2000;

interface Props {
  id: string;
  label: string;
  button: string;
  required?: boolean;
  ready?: boolean;
  danger?: boolean;
  pending: boolean;
  error: unknown;
  send: (reason: string) => void;
  cancel?: () => void;
  children?: ReactNode;
}

/** An act with the words it needs. */
export function ReasonForm({ id, label, button, required, ready = true, danger, pending, error, send, cancel, children }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const may = ready && (!required || reason.trim() !== "");
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (may) send(reason.trim());
      }}
    >
      {children}
      <Field id={id} label={label} required={required}>
        <Input.TextArea id={id} rows={2} maxLength={LONGEST} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <div className="button-row">
        <Button type="primary" danger={danger} size="large" htmlType="submit" disabled={!may} loading={pending}>
          {button}
        </Button>
        {cancel && <Button size="large" onClick={cancel}>{t("rules.cell.cancel")}</Button>}
      </div>
      <ProblemAlert error={error} />
    </form>
  );
}
