import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Absence } from "../../api/types";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts } from "../../ui/section";
import { WhyRow } from "../hidden-dangers/why-row";

/** One absence with who stands in and why, and its early end. */
export function AbsenceCard({ absence }: { absence: Absence }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const ending = useMutation({
    mutationFn: () => post(`/absences/${absence.id}/end`, { reason: reason.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["absences"] }),
  });
  const { absent, deputy, ended } = absence;
  const roles = (names: Absence["told"]) => names.map((role) => t(`app.roles.${role}`)).join(" · ");
  const label = `${absent.name} ${absence.from} – ${absence.to}`;
  return (
    <article className="absence" aria-label={label}>
      <h3>
        {absent.name} · <time dateTime={absence.from}>{absence.from}</time> – <time dateTime={absence.to}>{absence.to}</time> · {t(`absence.state.${absence.state}`)}
      </h3>
      <Facts
        items={[
          [t("absence.unit"), `${absent.unitName} · ${roles(absence.roles)}`],
          [t("absence.reason"), absence.reason],
          [t("absence.enteredBy"), absence.enteredBy],
          [t("absence.deputy"), deputy && `${deputy.name} · ${deputy.unitName}`],
          [t("absence.lookedAfter"), absence.covered || absence.state === "OVER" ? null : t("absence.told", { roles: roles(absence.told) })],
          [t("absence.endedEarly"), ended && `${ended.by} · ${momentText(ended.at)} · ${ended.reason}`],
        ]}
      />
      {absence.why && <WhyRow row={absence.why} factType="deputising" />}
      <ProblemAlert error={ending.error} />
      {absence.mayEnd && (
        <div className="local-day-acts">
          <Input aria-label={`${t("absence.endReason")} ${label}`} placeholder={t("absence.endReason")} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
          <Button disabled={!reason.trim()} loading={ending.isPending} aria-label={`${t("absence.end")} ${label}`} onClick={() => ending.mutate()}>
            {t("absence.end")}
          </Button>
        </div>
      )}
    </article>
  );
}
