import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Enterprise, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { RiskMark, type RiskLevel } from "../../ui/marks";

const COLUMNS = ["name", "level", "code", "industry", "district", "scale"] as const;

export function EnterpriseTable({ rows, vocabulary }: { rows: Enterprise[]; vocabulary: Vocabulary | undefined }) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  return (
    <table className="register">
      <caption className="visually-hidden">{t("enterprises.title")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`enterprises.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code} className={`rail-${(row.level ?? "none").toLowerCase()}`}>
            <td className="cell-name">
              <Link to={paths.enterprise(row.code)}>{row.name}</Link>
            </td>
            <td className="cell-level">
              <RiskMark level={row.level as RiskLevel | null} />
            </td>
            <td className="number">{row.code}</td>
            <td>
              {coded(vocabulary?.industries, row.industry)} <small className="muted number">{row.category}</small>
            </td>
            <td className="cell-enterprise">
              {row.district?.name}
              <small className="muted">{row.street?.name}</small>
            </td>
            <td className="cell-source">{row.scale && t(`enterprises.scales.${row.scale}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
