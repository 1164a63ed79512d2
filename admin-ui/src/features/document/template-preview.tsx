import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { registerQuery } from "../../api/queries";
import type { PaperPreview } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Paper } from "./paper";

/** What the text would say of a real record; nothing is made and no number is used. */
export function TemplatePreview({ kind, text, numberFormat }: { kind: string; text: string; numberFormat: string }) {
  const { t } = useTranslation();
  const latest = useQuery(registerQuery({ limit: 1 })).data?.items[0]?.number;
  const [number, setNumber] = useState<string>();
  const hiddenDanger = number ?? latest ?? "";
  const looking = useMutation({ mutationFn: () => post<PaperPreview>(`/document-templates/${kind}/preview`, { text, numberFormat, hiddenDanger }) });
  return (
    <div className="paper-preview">
      <Field id={`preview-${kind}`} label={t("papers.templates.previewOf")}>
        <Input.Search id={`preview-${kind}`} value={hiddenDanger} onChange={({ target }) => setNumber(target.value)} enterButton={<Button htmlType="button" loading={looking.isPending}>{t("papers.templates.preview")}</Button>} onSearch={() => looking.mutate()} onPressEnter={(event) => event.preventDefault()} />
      </Field>
      <ProblemAlert error={looking.error} />
      {looking.data && <Paper blocks={looking.data.blocks} />}
    </div>
  );
}
