import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskPointRow } from "../../api/types";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";

const COLUMNS = ["number", "live", "name", "enterprise", "graded", "control", "responsible", "dangers"] as const;

interface Props {
  rows: RiskPointRow[];
  sort?: string | undefined;
  onSort?: (sort: string | undefined) => void;
}

/** A table on a desk, cards on a phone; the level that counts is the live one. */
export function RiskTable({ rows, sort, onSort }: Props) {
  const { t } = useTranslation();
  const header = (column: (typeof COLUMNS)[number]) => {
    const words = t(`risk.column.${column}`);
    if (column !== "number" || !onSort) return <th key={column} scope="col">{words}</th>;
    const down = sort === "-number";
    return (
      <th key={column} scope="col" aria-sort={down ? "descending" : "ascending"}>
        <button type="button" className="sort" onClick={() => onSort(down ? "number" : "-number")}>
          {words}
          {down ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />}
        </button>
      </th>
    );
  };
  return (
    <table className="register">
      <caption className="visually-hidden">{t("risk.title")}</caption>
      <thead>
        <tr>{COLUMNS.map(header)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={`rail-${row.liveLevel.toLowerCase()}`}>
            <td className="cell-number">
              <Link to={paths.riskPoint(row.number)} className="number">
                {row.number}
              </Link>
            </td>
            <td className="cell-level">
              <RiskMark level={row.liveLevel} />
            </td>
            <td className="cell-title">
              <span lang="zh-CN">{row.name}</span>
              <small className="muted" lang="zh-CN">
                {[row.placeName, row.process].filter(Boolean).join(" · ")}
              </small>
            </td>
            <td className="cell-enterprise">
              <Link to={paths.enterprise(row.enterprise.code)}>{row.enterprise.name}</Link>
              <small className="muted">{row.district.name}</small>
            </td>
            <td className="cell-source">{t(`ui.riskLevels.${row.gradedLevel}`)}</td>
            <td className="cell-source">{t(`risk.controls.${row.controlLevel}`)}</td>
            <td className="cell-source">{row.responsible}</td>
            <td className="cell-status">
              {row.status === "RETIRED" && <span className="status status-over">{t("risk.statuses.RETIRED")}</span>}
              {row.openDangers > 0 ? (
                <Link to={`${paths.register}?riskPoint=${row.id}`}>{t("risk.openDangers", { count: row.openDangers })}</Link>
              ) : (
                <span className="muted">{t("risk.noDangers")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
