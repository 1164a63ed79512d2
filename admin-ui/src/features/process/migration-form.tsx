import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { Migration, ProcessVersions } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

interface Props {
  versions: ProcessVersions;
  mayPropose: boolean;
  /** Whether one waits or runs already. */
  open: boolean;
}

/** What would become of each step of the older drawings; a step without counterpart can be given one of the newest drawing. */
export function MigrationForm({ versions, mayPropose, open }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [reason, setReason] = useState("");
  const counterparts = Object.fromEntries(Object.entries(chosen).filter(([, target]) => target));
  const preview = useMutation({ mutationFn: (wanted: Record<string, string>) => post<ProcessVersions>(`/processes/${versions.process}/migration-preview`, { counterparts: wanted }) });
  const proposal = useMutation({
    mutationFn: () => post<Migration>(`/processes/${versions.process}/migrations`, { counterparts, reason: reason.trim() }),
    onSuccess: () => setReason(""),
    onSettled: () => queries.invalidateQueries({ queryKey: ["process-migrations"] }),
  });
  const name = (id: string) => words(versions.targets.find((target) => target.id === id)?.labels ?? { zh: id, en: id });
  const choose = (step: string, target: string) => {
    const next = { ...chosen, [step]: target };
    setChosen(next);
    preview.mutate(Object.fromEntries(Object.entries(next).filter(([, one]) => one)));
  };
  return (
    <>
      {(preview.data ?? versions).older.map((older) => (
        <div key={older.version} className="scroll" tabIndex={0} role="group" aria-label={t("moving.version", { version: older.version, count: older.instances })}>
          <table className="plain moves">
            <caption>{t("moving.version", { version: older.version, count: older.instances })}</caption>
            <thead>
              <tr>
                {(["step", "standing", "counterpart"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`moving.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {older.steps.map((step) => (
                <tr key={step.id}>
                  <th scope="row">{words(step.labels)}</th>
                  <td>{step.standing}</td>
                  <td>
                    {step.counterpart ? t("moving.to", { step: name(step.counterpart) }) : t("moving.stays", { why: step.why ? words(step.why) : "" })}
                    {mayPropose && (!step.counterpart || chosen[step.id]) && (
                      <select aria-label={t("moving.choose", { step: words(step.labels) })} value={chosen[step.id] ?? ""} onChange={(event) => choose(step.id, event.target.value)}>
                        <option value="">{t("moving.leave")}</option>
                        {versions.targets.map((target) => (
                          <option key={target.id} value={target.id}>
                            {words(target.labels)}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <ProblemAlert error={preview.error} />
      {mayPropose ? (
        <form
          className="migration-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) proposal.mutate();
          }}
        >
          <Field id="migration-reason" label={t("moving.reason")} required hint={t(open ? "moving.open" : "moving.hint")}>
            <Input.TextArea id="migration-reason" rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Button type="primary" htmlType="submit" disabled={open || !reason.trim()} loading={proposal.isPending}>
            {t("moving.propose")}
          </Button>
          <ProblemAlert error={proposal.error} />
        </form>
      ) : (
        <p className="muted after-table">{t("moving.proposedBy")}</p>
      )}
    </>
  );
}
