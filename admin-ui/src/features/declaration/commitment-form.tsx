import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post, seen } from "../../api/client";
import type { Declaration } from "../../api/types";
import { enterpriseQuery } from "../../api/enterprise-queries";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

/** Signed in the name of the principal in charge, who is named by hand; from then on the declaration is frozen. */
export function CommitmentForm({ code, declaration }: { code: string; declaration: Declaration }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [signatory, setSignatory] = useState("");
  const [accepted, setAccepted] = useState(false);
  const principal = useQuery(enterpriseQuery(code)).data?.enterprise.principal ?? "";
  const committing = useMutation({
    mutationFn: () => post<Declaration>(`/declarations/${declaration.id}/commitment`, { signatory: signatory.trim(), accepted }, seen(declaration.version)),
    onSettled: () => queries.invalidateQueries({ queryKey: ["enterprises", code] }),
  });
  return (
    <form
      className="object"
      onSubmit={(event) => {
        event.preventDefault();
        committing.mutate();
      }}
    >
      <h3>{t("declarations.commitTitle")}</h3>
      <p className="rule-sentence">{t("declarations.commitText", { count: declaration.points })}</p>
      <Field id="signatory" label={t("declarations.field.signatory")} required hint={t("declarations.signatoryHint", { principal })}>
        <Input id="signatory" maxLength={50} autoComplete="off" value={signatory} aria-describedby="signatory-hint" onChange={(event) => setSignatory(event.target.value)} />
      </Field>
      <p>
        <Checkbox checked={accepted} onChange={(event) => setAccepted(event.target.checked)}>
          {t("declarations.accept")}
        </Checkbox>
      </p>
      <ProblemAlert error={committing.error} />
      <div className="button-row">
        <Button type="primary" size="large" htmlType="submit" disabled={!accepted || !signatory.trim()} loading={committing.isPending}>
          {t("declarations.commit")}
        </Button>
      </div>
    </form>
  );
}
