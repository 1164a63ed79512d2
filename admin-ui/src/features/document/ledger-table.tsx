import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DocumentLine } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { DocumentFiles } from "../../ui/document-files";

const COLUMNS = ["number", "kind", "enterprise", "hiddenDanger", "issuedOn", "files"] as const;

/** A table on a desk, cards on a phone. */
export function LedgerTable({ rows }: { rows: DocumentLine[] }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <table className="register">
      <caption className="visually-hidden">{t("papers.ledger")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`papers.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="cell-number">
              <span className="number">{row.number}</span>
              {row.editions > 1 && <small className="muted">{t("papers.editionShort", { edition: row.editions })}</small>}
            </td>
            <td>
              {words(row.kindLabels)}
              <small className="muted">{row.issuer}</small>
            </td>
            <td className="cell-enterprise">{row.enterprise}</td>
            <td className="cell-title">
              <Link to={paths.record(row.hiddenDanger)} className="number">
                {row.hiddenDanger}
              </Link>
              <small className="muted">{row.title}</small>
            </td>
            <td className="cell-found">
              <time dateTime={row.issuedOn}>{row.issuedOn}</time>
            </td>
            <td>
              <DocumentFiles id={row.id} number={row.number} edition={row.editions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
