import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { UsedRow } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Tag } from "../../ui/tag";

const SHIPPED = "anlan"; // whom the service names for what comes with the application

/** Decisions are counted, records are counted and shown: the second number opens the register with as many lines. */
export function RowUsageTable({ pack, rows, counted }: { pack: string; rows: UsedRow[]; counted: boolean }) {
  const { t } = useTranslation();
  return (
    <table className="register usage-table">
      <thead>
        <tr>
          {(["row", "fired", "last", "changed", "basis"] as const).map((column) => (
            <th key={column} scope="col">{t(`rules.usage.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <UsageLine key={row.rowId} pack={pack} row={row} counted={counted} />
        ))}
      </tbody>
    </table>
  );
}

function UsageLine({ pack, row, counted }: { pack: string; row: UsedRow; counted: boolean }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { rowId, sentence, dead, fired, firedLastYear, byVersion, records, lastFiredAt, lastChange, basis } = row;
  return (
    <tr className="rail-none">
      <td className="cell-name">
        <span className="number">{rowId}</span> {dead && <Tag strong>{t("rules.usage.never")}</Tag>}
        <small>{words(sentence)}</small>
      </td>
      <td>
        {counted && records > 0 && <Link to={paths.ruledBy(pack, rowId)}>{t("rules.usage.records", { count: records })}</Link>}
        {counted && records === 0 && <span className="muted">{t(fired > 0 ? "rules.usage.noRecords" : "rules.usage.neverFired")}</span>}
        {counted && fired > 0 && <small>{t("rules.usage.times", { year: firedLastYear, all: fired })}</small>}
        {byVersion.length > 1 && <small className="muted">{byVersion.map(({ version, fired: times }) => t("rules.usage.ofVersion", { version, times })).join(" · ")}</small>}
      </td>
      <td>{lastFiredAt ? momentText(lastFiredAt) : <span className="muted">{t("rules.usage.neverFired")}</span>}</td>
      <td>
        <Link to={paths.ruleRevision(lastChange.revision)}>{t("rules.version", { version: lastChange.version })}</Link>
        <small className="muted">{lastChange.by === SHIPPED ? t("rules.shipped") : t("rules.by", { name: lastChange.by, at: momentText(lastChange.at) })}</small>
      </td>
      <td>
        {basis.regulation} {basis.clause}
      </td>
    </tr>
  );
}
