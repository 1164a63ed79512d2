import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post, seen } from "../../api/client";
import { Problem } from "../../api/errors";
import { riskPointAddress, riskPointQuery } from "../../api/risk-queries";
import type { RiskPoint } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

/** A risk point that is gone is retired with a reason; nothing is deleted. */
export function RetireForm({ point }: { point: RiskPoint }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const again = () => queries.invalidateQueries({ queryKey: ["risk-point", point.number] });
  const retiring = useMutation({
    mutationFn: () => post<RiskPoint>(`${riskPointAddress(point.number)}/retirement`, { reason: reason.trim() }, seen(point.version)),
    onSuccess: async (changed) => {
      queries.setQueryData(riskPointQuery(point.number).queryKey, changed);
      await Promise.all([again(), queries.invalidateQueries({ queryKey: ["risk-points"] }), queries.invalidateQueries({ queryKey: ["enterprises"] })]);
    },
  });
  const conflict = retiring.error instanceof Problem && retiring.error.changedMeanwhile;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) retiring.mutate();
      }}
    >
      <Field id="retire-reason" label={t("risk.retireReason")} required error={tried && !reason.trim() ? t("ui.required") : null} hint={t("risk.retireHint")}>
        <Input id="retire-reason" maxLength={500} value={reason} aria-describedby="retire-reason-hint" onChange={(event) => setReason(event.target.value)} />
      </Field>
      {conflict ? (
        <ConflictNotice
          reload={async () => {
            retiring.reset();
            await again();
          }}
        />
      ) : (
        <ProblemAlert error={retiring.error} />
      )}
      <div className="button-row">
        <Button htmlType="submit" loading={retiring.isPending}>
          {t("risk.retireButton")}
        </Button>
      </div>
    </form>
  );
}
