import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { PaperTemplate, PaperTemplateVersion } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { templatesQuery } from "../../api/document-queries";
import { TemplatePreview } from "./template-preview";

interface Props {
  template: PaperTemplate;
  from: PaperTemplateVersion;
  close: () => void;
}

/** The text with its marks; a placeholder is put in by its button, and nothing else is understood. */
export function TemplateEditor({ template, from, close }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const [text, setText] = useState(from.text);
  const [numberFormat, setNumberFormat] = useState(from.numberFormat);
  const [note, setNote] = useState("");
  const [at, setAt] = useState(from.text.length);
  const proposing = useMutation({
    mutationFn: () => post(`/document-templates/${template.kind}/proposals`, { text, numberFormat, note: note.trim() }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: templatesQuery().queryKey }),
  });
  const insert = (token: string) => {
    setText(`${text.slice(0, at)}{{${token}}}${text.slice(at)}`);
    setAt(at + token.length + 4);
  };
  const changed = text !== from.text || numberFormat !== from.numberFormat;
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        proposing.mutate();
      }}
    >
      <Field id="template-format" label={t("papers.templates.numberFormat")} hint={t("papers.templates.formatHint")} required>
        <Input id="template-format" aria-describedby="template-format-hint" maxLength={80} value={numberFormat} onChange={({ target }) => setNumberFormat(target.value)} />
      </Field>
      <Field id="template-text" label={t("papers.templates.text")} hint={t("papers.templates.marks")} required>
        <Input.TextArea id="template-text" aria-describedby="template-text-hint" className="paper-source" autoSize={{ minRows: 12, maxRows: 30 }} maxLength={8000} value={text} onChange={({ target }) => setText(target.value)} onSelect={({ currentTarget }) => setAt(currentTarget.selectionEnd)} />
      </Field>
      <div className="paper-tokens" role="group" aria-label={t("papers.templates.placeholders")}>
        {template.placeholders.map(({ placeholder, token, labels }) => (
          <Button key={placeholder} size="small" title={words(labels)} onClick={() => insert(token)}>
            {token}
          </Button>
        ))}
      </div>
      <TemplatePreview kind={template.kind} text={text} numberFormat={numberFormat} />
      <Field id="template-note" label={t("papers.templates.note")} required>
        <Input id="template-note" maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!changed || note.trim() === ""} loading={proposing.isPending}>
          {t("papers.templates.propose")}
        </Button>
        <Button onClick={close}>{t("papers.cancel")}</Button>
      </div>
      <ProblemAlert error={proposing.error} />
    </form>
  );
}
