import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../../ui/dates";
import type { AnswerForm } from "../../api/types";
import type { AnswerValue } from "./check-answer";

interface Props {
  form: AnswerForm;
  value: AnswerValue | null;
  disabled: boolean;
  onAnswer: (value: AnswerValue) => void;
}

/** Large enough for a thumb in a glove; the chosen one says so to a screen reader as well. */
export function AnswerButtons({ form, value, disabled, onAnswer }: Props) {
  const { t } = useTranslation();
  const big = (given: AnswerValue, words: string) => (
    <button key={words} type="button" className="answer" aria-pressed={value === given} disabled={disabled} onClick={() => onAnswer(given)}>
      {words}
    </button>
  );
  if (form.type === "YES_NO")
    return (
      <div className="answers answers-two" role="group" aria-label={t("check.answer")}>
        {big(true, t("check.yes"))}
        {big(false, t("check.no"))}
      </div>
    );
  if (form.type === "CHOICE")
    return (
      <div className="answers" role="group" aria-label={t("check.answer")} lang="zh-CN">
        {form.options?.map((option) => big(option, option))}
      </div>
    );
  return <TypedAnswer key={String(value)} form={form} value={value} disabled={disabled} onAnswer={onAnswer} />;
}

function TypedAnswer({ form, value, disabled, onAnswer }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const number = form.type === "NUMBER";
  const wrong = number ? !/^-?\d+([.,]\d+)?$/.test(typed.trim()) : !/^\d{4}-\d{2}-\d{2}$/.test(typed);
  const give = () => onAnswer(number ? Number(typed.trim().replace(",", ".")) : typed);
  return (
    <form
      className="answers"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) give();
      }}
    >
      <label className="answer-typed">
        <span>{number ? t("check.number") : t("check.date")}</span>
        <Input
          size="large"
          type={number ? "text" : "date"}
          inputMode={number ? "decimal" : undefined}
          max={number ? undefined : today()}
          value={typed}
          disabled={disabled}
          suffix={number ? <span lang="zh-CN">{form.unit}</span> : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button className="answer-give" type="primary" htmlType="submit" size="large" block disabled={disabled || wrong}>
        {t("check.give")}
      </Button>
    </form>
  );
}
