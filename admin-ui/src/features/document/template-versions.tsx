import { useTranslation } from "react-i18next";
import type { PaperTemplateVersion } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Section } from "../../ui/section";
import { Tag } from "../../ui/tag";
import { TemplateSource } from "./template-panel";

/** Every version there ever was; documents keep the one they were made from. */
export function TemplateVersions({ versions }: { versions: PaperTemplateVersion[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("papers.templates.versions")}>
      <ol className="papers">
        {versions.map((version) => (
          <li key={version.version} className="paper">
            <p>
              <strong>{t("papers.templates.version", { version: version.version })}</strong> <Tag strong={version.state === "APPROVED"}>{t(`papers.templates.states.${version.state}`)}</Tag> {version.note}
            </p>
            <p className="muted small">
              {version.proposedBy} {momentText(version.proposedAt)}
              {version.decidedBy && ` · ${version.decidedBy} ${momentText(version.decidedAt)}`}
              {version.reason && ` · ${version.reason}`}
            </p>
            <details>
              <summary>{t("papers.templates.show", { version: version.version })}</summary>
              <TemplateSource text={version.text} numberFormat={version.numberFormat} />
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
