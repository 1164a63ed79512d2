import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaperTemplate } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Section } from "../../ui/section";
import { TemplateEditor } from "./template-editor";
import { TemplateProposal } from "./template-proposal";
import { TemplateVersions } from "./template-versions";

/** One kind: the proposal that waits, else the text in force and a way to change it. */
export function TemplatePanel({ template }: { template: PaperTemplate }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [editing, setEditing] = useState(false);
  const inForce = template.versions.find(({ version }) => version === template.inForce) ?? template.versions[template.versions.length - 1];
  const proposal = template.versions.find(({ state }) => state === "PROPOSED");
  if (!inForce) return null;
  return (
    <>
      {proposal && <TemplateProposal template={template} proposal={proposal} inForce={inForce} />}
      <Section
        title={t("papers.templates.inForce", { kind: words(template.kindLabels), version: inForce.version })}
        aside={
          !proposal && !editing && (
            <Button type="primary" onClick={() => setEditing(true)}>
              {t("papers.templates.change")}
            </Button>
          )
        }
      >
        {editing ? <TemplateEditor template={template} from={inForce} close={() => setEditing(false)} /> : <TemplateSource text={inForce.text} numberFormat={inForce.numberFormat} />}
      </Section>
      <TemplateVersions versions={template.versions} />
    </>
  );
}

/** A template as it is written. */
export function TemplateSource({ text, numberFormat }: { text: string; numberFormat: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">
        {t("papers.templates.numberFormat")} <code lang="zh-CN">{numberFormat}</code>
      </p>
      <pre className="paper-source" lang="zh-CN">
        {text}
      </pre>
    </>
  );
}
