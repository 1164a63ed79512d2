import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field";
import { KeptPhotos } from "./kept-photos";
import type { Question } from "./questions";
import type { Beside } from "./use-answer";

interface Props {
  owner: string;
  question: Question;
  draft: Beside;
  onChange: (part: Partial<Beside>, save: boolean) => void;
  onNotApplicable: (reason: string) => void;
}

/** Photos, a note, and the way out for a question that this place does not have. */
export function AnswerExtras({ owner, question, draft, onChange, onNotApplicable }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const fails = question.verdict === "FAILS";
  return (
    <details className="question-more" open={fails || draft.photos.length > 0 || undefined}>
      <summary>{t("check.beside")}</summary>
      <div className="question-beside">
        <KeptPhotos owner={owner} hint={t("check.bring", { evidence: question.item.measure?.evidence })} photos={draft.photos} onChange={(photos) => onChange({ photos }, true)} />
        <Field id="answer-note" label={t("check.note")}>
          <Input.TextArea id="answer-note" rows={2} maxLength={500} value={draft.note} onChange={(event) => onChange({ note: event.target.value }, false)} onBlur={() => (question.answer?.note ?? "") !== draft.note && onChange({}, true)} />
        </Field>
        {!asked && (
          <button type="button" className="text-button" onClick={() => setAsked(true)}>
            {t("check.notApplicable")}
          </button>
        )}
        {asked && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim()) onNotApplicable(reason.trim());
            }}
          >
            <Field id="answer-reason" label={t("check.reason")} required hint={t("check.reasonHint")}>
              <Input id="answer-reason" size="large" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            </Field>
            <Button className="answer-give" size="large" block htmlType="submit" disabled={!reason.trim()}>
              {t("check.giveNotApplicable")}
            </Button>
          </form>
        )}
      </div>
    </details>
  );
}
