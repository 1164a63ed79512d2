import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { meQuery } from "../../api/queries";
import { post } from "../../api/client";
import type { RedeterminedCase } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { RuleReasons } from "../../ui/rule-reasons";
import { Waiting } from "../../ui/waiting";
import { redeterminationAddress, redeterminedReasonsQuery } from "./queries";
import { ReasonForm } from "./reason-form";
import { Said } from "./simulation-differences";

/** One running case: what stood, what the new rules say, why, and what becomes of its order. */
export function RedeterminedItem({ publication, revision, item }: { publication: string; revision: string; item: RedeterminedCase }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useQuery(meQuery());
  const [open, setOpen] = useState(false);
  const [act, setAct] = useState<"acceptance" | "retention">();
  const { number, state, resolution, acceptable } = item;
  const reasons = useQuery({ ...redeterminedReasonsQuery(publication, number), enabled: open });
  const deciding = useMutation({
    mutationFn: (reason: string) => post<RedeterminedCase>(`${redeterminationAddress(publication)}/${encodeURIComponent(number)}/${act}`, { reason }),
    onSuccess: () => setAct(undefined),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["rulebook", "redetermination"] }), queries.invalidateQueries({ queryKey: ["work"] })]),
  });
  const decides = state === "TO_DECIDE" && me.data?.roles.some((role) => role === "DISTRICT_REGULATOR" || role === "CITY_REGULATOR");
  return (
    <li className="change-group">
      <p>
        <Link className="number" to={state === "TO_DECIDE" ? paths.recordUnder(number, revision) : paths.record(number)}>{number}</Link> {item.title} · {item.enterpriseName} <strong>{t(`rules.again.is.${state}`)}</strong>
      </p>
      <p className="simulated">
        <Said of={item.before} /> <span aria-hidden="true">→</span> <Said of={item.after} />
      </p>
      {resolution && (
        <p className="muted small">
          {resolution.reason} — {t("rules.by", { name: resolution.byName, at: momentText(resolution.at) })}
        </p>
      )}
      <div className="button-row">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t("rules.simulation.why")}</Button>
        {decides && !act && acceptable && <Button size="small" type="primary" onClick={() => setAct("acceptance")}>{t("rules.again.accept")}</Button>}
        {decides && !act && <Button size="small" onClick={() => setAct("retention")}>{t("rules.again.leave")}</Button>}
      </div>
      {decides && act && <ReasonForm id={`again-${number}`} label={t("rules.again.reason")} button={t(act === "acceptance" ? "rules.again.accept" : "rules.again.leave")} required pending={deciding.isPending} error={deciding.error} send={(reason) => deciding.mutate(reason)} cancel={() => setAct(undefined)} />}
      {open && reasons.isPending && <Waiting />}
      <ProblemAlert error={reasons.error} />
      {open && reasons.data && (
        <div className="both-reasons">
          <RuleReasons title={t("rules.again.before")} of={reasons.data.before} />
          <RuleReasons title={t("rules.again.after")} of={reasons.data.after} />
        </div>
      )}
    </li>
  );
}
