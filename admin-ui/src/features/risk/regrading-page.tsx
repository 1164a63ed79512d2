import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Regrading } from "../../api/types";
import { Field } from "../../ui/field";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { REGRADINGS, regradingsQuery } from "./queries";
import { RegradingResult } from "./regrading-result";

const LONGEST_REASON = 2000;

/** Grading all risk points anew after the rules changed: ordered with a reason, watched, and read afterwards. */
export default function RegradingPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const found = useQuery(regradingsQuery());
  const ordering = useMutation({
    mutationFn: () => post<Regrading>(REGRADINGS, { reason: reason.trim() }),
    onSuccess: () => setReason(""),
    onSettled: () => queries.invalidateQueries({ queryKey: ["risk-regradings"] }),
  });
  const running = found.data?.items.some(({ status }) => status === "RUNNING") ?? false;
  return (
    <>
      <PageTitle title={t("regrading.title")} lead={t("regrading.lead")} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && (
        <>
          <Section title={t("regrading.order")}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim()) ordering.mutate();
              }}
            >
              <Field id="regrading-reason" label={t("regrading.reason")} required hint={t(running ? "regrading.runs" : "regrading.hint")}>
                <Input.TextArea id="regrading-reason" rows={2} maxLength={LONGEST_REASON} value={reason} onChange={(event) => setReason(event.target.value)} />
              </Field>
              <div className="button-row">
                <Button type="primary" size="large" htmlType="submit" disabled={running || !reason.trim()} loading={ordering.isPending}>
                  {t("regrading.start")}
                </Button>
              </div>
              <ProblemAlert error={ordering.error} />
            </form>
          </Section>
          <Section title={t("regrading.past")}>
            {found.data.items.length === 0 && <Empty title={t("regrading.none")} hint={t("regrading.noneHint")} />}
            {found.data.items.map((one, index) => (
              <RegradingResult key={one.id} regrading={one} open={index === 0} />
            ))}
          </Section>
        </>
      )}
    </>
  );
}
