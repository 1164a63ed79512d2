import { useTranslation } from "react-i18next";
import type { StatisticsLine } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { FigureLink } from "./figure-link";

const COLUMNS = ["enterprisesReporting", "riskPoints", "inspectingUnits", "inspections", "found", "rectified", "rate", "withinDeadline", "overdue"] as const;

/** What does not belong to one line of such a table. */
const LEFT_OUT: Record<string, string[]> = {
  PERIOD: ["enterprisesReporting", "riskPoints"],
  SOURCE: ["enterprisesReporting", "riskPoints", "inspectingUnits", "inspections"],
};

interface Props {
  rows: StatisticsLine[];
  total: StatisticsLine;
  caption: string;
  by: string;
}

/** One line per place, industry, source or period, every number with its register; the total stands at the end as on paper. */
export function StatisticsTable({ rows, total, caption, by }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const left = LEFT_OUT[by] ?? [];
  const shown = COLUMNS.filter((name) => !left.includes(name));
  const line = (row: StatisticsLine, name: string) => (
    <tr key={row.key}>
      <th scope="row">{name}</th>
      {shown.map((column) => (
        <td key={column} className="amount">
          {column === "rate" ? row.rate === null ? "–" : `${row.rate}%` : <FigureLink figure={row[column]} label={`${name} ${t(`statistics.column.${column}`)}`} />}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="plain statistics-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.by.${by}`)}</th>
            {shown.map((column) => (
              <th key={column} scope="col" className="amount">
                {t(`statistics.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row, words(row.labels)))}</tbody>
        <tfoot>{line(total, words(total.labels))}</tfoot>
      </table>
    </div>
  );
}
