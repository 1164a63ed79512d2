import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger } from "../../api/types";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { ReasonForm } from "../hidden-dangers/reason-form";
import { deskQuery, useClaim } from "./queries";

/** Who has taken this record, and what somebody whose turn it is may do about it. */
export function ClaimBar({ record }: { record: Pick<HiddenDanger, "number" | "version"> }) {
  const { t } = useTranslation();
  const desk = useQuery(deskQuery(record.number, record.version)).data;
  const { mutate, isPending, error } = useClaim(record.number);
  const [asking, setAsking] = useState(false);
  if (!desk || (!desk.task && !desk.claim)) return null;
  const { claim, task } = desk;
  return (
    <div className="claim-bar">
      <p role="status">{claim ? t(claim.mine ? "desk.mine" : "desk.theirs", { name: claim.name, since: momentText(claim.since), until: momentText(claim.until) }) : t("desk.free")}</p>
      {task && !claim && (
        <Button data-key="claim" loading={isPending} onClick={() => mutate({ act: "claim" })}>
          {t("desk.claim")}
        </Button>
      )}
      {claim?.mine && (
        <Button data-key="claim" loading={isPending} onClick={() => mutate({ act: "claim-release" })}>
          {t("desk.release")}
        </Button>
      )}
      {task && claim && !claim.mine && (
        <Button data-key="claim" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t("desk.takeOver")}
        </Button>
      )}
      {asking && claim && !claim.mine ? (
        <ReasonForm label={t("desk.takeOverReason")} submit={t("desk.takeOver")} pending={isPending} error={error} onSubmit={(reason) => mutate({ act: "claim-takeover", reason }, { onSuccess: () => setAsking(false) })} />
      ) : (
        <ProblemAlert error={error} />
      )}
    </div>
  );
}
