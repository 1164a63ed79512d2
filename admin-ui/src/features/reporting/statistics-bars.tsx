import { useTranslation } from "react-i18next";
import type { StatisticsLine } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

const PARTS = ["rectified", "withinDeadline", "overdue"] as const;

/** The same numbers once more as bars, small and last; the table above says them in words. */
export function StatisticsBars({ rows }: { rows: StatisticsLine[] }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const most = Math.max(1, ...rows.map(({ found }) => found.count));
  return (
    <figure className="bars" aria-hidden="true">
      <figcaption className="bars-legend muted">
        {PARTS.map((name) => (
          <span key={name}>
            <i className={`bar-${name}`} /> {t(`statistics.column.${name}`)}
          </span>
        ))}
      </figcaption>
      {rows.map((row) => (
        <div key={row.key} className="bar-row">
          <span>{words(row.labels)}</span>
          <span className="bar" style={{ width: `${(row.found.count / most) * 100}%` }}>
            {PARTS.map((name) => row[name].count > 0 && <i key={name} className={`bar-${name}`} style={{ flexGrow: row[name].count }} />)}
          </span>
        </div>
      ))}
    </figure>
  );
}
