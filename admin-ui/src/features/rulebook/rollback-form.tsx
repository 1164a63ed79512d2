import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { Field } from "../../ui/field";
import { Section } from "../../ui/section";
import type { History, Revision } from "./draft-types";
import { packAddress } from "./queries";
import { ReasonForm } from "./reason-form";

/** One act: the law of a pack is again what it was, at once and with a reason. */
export function RollbackForm({ history, close }: { history: History; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [to, setTo] = useState<string>();
  const { pack, versions, publications } = history;
  const scheduled = versions.some(({ state }) => state === "SCHEDULED" || state === "STAGED");
  const published = new Set(publications.map(({ revision }) => revision));
  const choices = versions.filter(({ id, state, origin }) => id !== pack.liveRevision && state !== "SCHEDULED" && state !== "STAGED" && (published.has(id) || origin === "SHIPPED"));
  const rolling = useMutation({
    mutationFn: (reason: string) => post<Revision>(`${packAddress(pack.id)}/rollback`, { to: to ?? null, reason }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ["rulebook"] }),
  });
  return (
    <Section title={t("rules.pack.rollBack")} className="panel-actions act-panel">
      <p>{t(scheduled ? "rules.rollback.recall" : "rules.rollback.text", { version: pack.liveVersion })}</p>
      {choices.length > 1 && (
        <Field id="rollback-to" label={t("rules.rollback.to")}>
          <Select id="rollback-to" className="wide" allowClear placeholder={t("rules.rollback.before")} value={to} options={choices.map(({ id, version }) => ({ value: id, label: t("rules.version", { version }) }))} onChange={setTo} />
        </Field>
      )}
      <ReasonForm id="rollback-reason" label={t("rules.rollback.reason")} button={t("rules.rollback.act")} required pending={rolling.isPending} error={rolling.error} send={(reason) => rolling.mutate(reason)} cancel={close} />
    </Section>
  );
}
