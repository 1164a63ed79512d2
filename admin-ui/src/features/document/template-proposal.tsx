import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { PaperTemplate, PaperTemplateVersion } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { templatesQuery } from "../../api/document-queries";
import { TemplatePreview } from "./template-preview";

interface Props {
  template: PaperTemplate;
  proposal: PaperTemplateVersion;
  inForce: PaperTemplateVersion;
}

/** What waits: the lines that differ, a look at it with a real record, and the decision of somebody else. */
export function TemplateProposal({ template, proposal, inForce }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const address = `/document-templates/${template.kind}/versions/${proposal.version}`;
  const deciding = useMutation({
    mutationFn: (approves: boolean) => (approves ? post(`${address}/approval`) : post(`${address}/rejection`, { reason: reason.trim() })),
    onSettled: () => queries.invalidateQueries({ queryKey: templatesQuery().queryKey }),
  });
  const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);
  const [before, after] = [lines(inForce.text), lines(proposal.text)];
  const changes = [...before.filter((line) => !after.includes(line)).map((line) => ["-", line] as const), ...after.filter((line) => !before.includes(line)).map((line) => ["+", line] as const)];
  if (inForce.numberFormat !== proposal.numberFormat) changes.push(["-", inForce.numberFormat], ["+", proposal.numberFormat]);
  return (
    <Section title={t("papers.templates.waits", { version: proposal.version })} className="panel-actions">
      <p>
        {proposal.proposedBy} · {momentText(proposal.proposedAt)} · {proposal.note}
      </p>
      <ul className="paper-changes" aria-label={t("papers.templates.changes")}>
        {changes.map(([sign, line]) => (
          <li key={sign + line} className={sign === "+" ? "paper-added" : "paper-gone"}>
            <span className="visually-hidden">{t(sign === "+" ? "papers.templates.added" : "papers.templates.gone")}</span>
            {sign} {line}
          </li>
        ))}
      </ul>
      <TemplatePreview kind={template.kind} text={proposal.text} numberFormat={proposal.numberFormat} />
      <Field id="template-reason" label={t(proposal.own ? "papers.templates.withdrawReason" : "papers.templates.rejectReason")}>
        <Input.TextArea id="template-reason" rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <div className="button-row">
        {!proposal.own && (
          <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate(true)}>
            {t("papers.templates.approve")}
          </Button>
        )}
        <Button danger disabled={reason.trim() === ""} loading={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t(proposal.own ? "papers.templates.withdraw" : "papers.templates.reject")}
        </Button>
      </div>
      {proposal.own && <p className="muted">{t("papers.templates.own")}</p>}
      <ProblemAlert error={deciding.error} />
    </Section>
  );
}
