import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post, seen } from "../../api/client";
import { Problem } from "../../api/errors";
import type { ProceedingAction, ProceedingFile } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { ProblemAlert } from "../../ui/problem-alert";
import { useKeptState } from "../../ui/use-kept-state";
import { ActControl } from "./act-control";
import { ACTS, isEmpty, json, type Typed } from "./act-fields";
import { fileQuery, LEDGERS } from "./queries";

/** The form of one act. What was typed survives a conflict, a refused answer and a new login. */
export function ActForm({ file, action }: { file: ProceedingFile; action: ProceedingAction }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const { path, fields } = ACTS[action];
  const [typed, change, forget] = useKeptState<Typed>(`${file.number}/${action}`, {});
  const [tried, setTried] = useState(false);
  const acting = useMutation({
    mutationFn: () => post<ProceedingFile>(`${LEDGERS[file.kind].api}/${file.number}/${path}`, json(fields, typed), seen(file.version)),
    onSuccess: async (changed) => {
      forget();
      void message.success(t("sup.done"));
      queries.setQueryData(fileQuery(file.kind, file.number).queryKey, changed);
      await Promise.all([queries.invalidateQueries({ queryKey: ["proceedings"] }), queries.invalidateQueries({ queryKey: ["hidden-danger", file.hiddenDanger] })]);
    },
  });
  const conflict = acting.error instanceof Problem && acting.error.changedMeanwhile;
  const submit = () => {
    setTried(true);
    if (!fields.some((one) => isEmpty(one, typed))) acting.mutate();
  };
  return (
    <form
      className="fields action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted field-wide">{t(`sup.explain.${action}`)}</p>
      {fields.map((one) => (
        <div key={one.name} className={["long", "lines", "rows", "files", "articles"].includes(one.kind) ? "field-wide" : undefined}>
          <ActControl
            id={`${id}-${one.name}`}
            field={one}
            file={file}
            value={typed[one.name] ?? ""}
            wrong={tried && isEmpty(one, typed)}
            onChange={(value) => change((old) => ({ ...old, [one.name]: value }))}
          />
        </div>
      ))}
      <div className="field-wide">
        {conflict && (
          <ConflictNotice
            reload={async () => {
              acting.reset();
              await queries.invalidateQueries({ queryKey: ["proceedings", file.kind, file.number] });
            }}
          />
        )}
        <ProblemAlert error={conflict ? null : acting.error} />
        <Button type="primary" size="large" htmlType="submit" loading={acting.isPending}>
          {t(`sup.action.${action}`)}
        </Button>
      </div>
    </form>
  );
}
