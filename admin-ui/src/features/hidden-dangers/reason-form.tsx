import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

interface Props {
  label: string;
  submit: string;
  pending: boolean;
  error: unknown;
  danger?: boolean;
  onSubmit: (words: string) => void;
  children?: React.ReactNode;
}

/** A reason and a button; nothing is sent without the reason. */
export function ReasonForm({ label, submit, pending, error, danger, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  return (
    <form
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim()) onSubmit(words.trim());
        else document.getElementById(id)?.focus();
      }}
    >
      {children}
      <div className="field-wide">
        <Field id={id} label={label} required error={tried && !words.trim() ? t("ui.required") : null}>
          <Input.TextArea id={id} rows={2} maxLength={1900} value={words} aria-required onChange={(event) => setWords(event.target.value)} />
        </Field>
      </div>
      <div className="field-wide">
        <ProblemAlert error={error} />
        <Button type="primary" htmlType="submit" danger={danger} loading={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
