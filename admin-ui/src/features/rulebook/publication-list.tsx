import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { Empty } from "../../ui/section";
import type { Publication, Revision } from "./draft-types";
import { useDistrictName } from "./use-place-names";

/** From when on which version was law: who made it so, when and why. */
export function PublicationList({ publications, versions }: { publications: Publication[]; versions: Revision[] }) {
  const { t } = useTranslation();
  const place = useDistrictName();
  if (publications.length === 0) return <Empty title={t("rules.pack.noPublication")} />;
  return (
    <ol className="publication-list">
      {publications.map((publication) => (
        <li key={publication.number} className={publication.kind === "ROLLBACK" ? "publication publication-back" : "publication"}>
          <p>
            <strong>{t(`rules.publication.${publication.kind}`)}</strong>{" "}
            {versions.some(({ id }) => id === publication.revision) ? <Link to={paths.ruleRevision(publication.revision)}>{t("rules.version", { version: publication.version })}</Link> : t("rules.version", { version: publication.version })}
          </p>
          {publication.districts.length > 0 && <p>{t("rules.publication.districts", { districts: publication.districts.map(place).join(t("rules.listComma")) })}</p>}
          <p>{t("rules.publication.from", { at: momentText(publication.effectiveAt) })}</p>
          {publication.kind === "PUBLISH" && versions.some(({ origin, id }) => id === publication.revision && origin === "AUTHORED") && <p className="small"><Link to={paths.redetermination(publication.number)}>{t("rules.again.link")}</Link></p>}
          <p className="publication-reason">{publication.reason}</p>
          <p className="muted small">
            <span className="number">#{publication.number}</span> {t("rules.by", { name: publication.byName, at: momentText(publication.at) })}
          </p>
        </li>
      ))}
    </ol>
  );
}
