import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import type { Revision } from "./draft-types";
import { RevisionMark, Turn } from "./revision-marks";

export function VersionList({ versions }: { versions: Revision[] }) {
  const { t } = useTranslation();
  return (
    <ol className="version-list">
      {versions.map((revision) => (
        <li key={revision.id}>
          <Link to={paths.ruleRevision(revision.id)}>{t("rules.version", { version: revision.version })}</Link> <RevisionMark state={revision.state} /> <Turn revision={revision} />
          <p className="muted small">
            {revision.origin === "SHIPPED" ? t("rules.shipped") : t("rules.by", { name: revision.authorName, at: momentText(revision.createdAt) })}
          </p>
        </li>
      ))}
    </ol>
  );
}
