import { useTranslation } from "react-i18next";
import type { ExplainedRow } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

/** The row that decided, in words, with where it comes from and how sure we are of it. */
export function ExplainedRule({ row }: { row: ExplainedRow }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <p className="rule-sentence">
      {words(row.sentence)}
      <br />
      <span className="clause">
        <strong>{row.id}</strong> <span lang="zh-CN">{row.regulation} {row.clause}</span>
        <span className={row.verified ? "verified" : "unverified"}>{t(row.verified ? "clause.verified" : "clause.unverified")}</span>
      </span>
    </p>
  );
}
