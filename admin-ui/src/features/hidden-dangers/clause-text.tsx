import { useTranslation } from "react-i18next";
import type { Basis } from "../../api/types";

/** A clause and how sure we are of its wording; a recalled one never passes for a verified one. */
export function ClauseText({ criterion, basis }: { criterion: string; basis: Basis }) {
  const { t } = useTranslation();
  return (
    <span className="clause">
      <strong>{criterion}</strong> {basis.regulation} {basis.clause}
      <span className={basis.verified ? "verified" : "unverified"}>{t(basis.verified ? "clause.verified" : "clause.unverified")}</span>
    </span>
  );
}
