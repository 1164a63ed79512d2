import { useTranslation } from "react-i18next";
import { cellWords, type Speech } from "./cell-words";
import type { Column, DraftRow } from "./draft-types";
import type { FindingsByCell } from "./use-checks";

interface Props {
  rows: DraftRow[];
  columns: Column[];
  speech: Speech;
  findings: FindingsByCell;
  open: (key: string) => void;
}

/** The lines of a sheet on a phone: each a card that opens as a form. */
export function RowCards({ rows, columns, speech, findings, open }: Props) {
  const { t } = useTranslation();
  const said = (row: DraftRow, column: Column) => cellWords(column, row.cells, speech) ?? row.cells[column.name] ?? "";
  return (
    <ol className="row-cards">
      {rows.map((row, index) => {
        const filled = columns.filter(({ name, kind }) => (row.cells[name] ?? "") !== "" && kind !== "ID" && name !== "zh");
        const severity = [...(findings.get(row.key)?.values() ?? [])].sort()[0];
        return (
          <li key={row.key}>
            <button type="button" className="row-card" onClick={() => open(row.key)}>
              <span className="row-card-head">
                <span className="number muted small">{row.cells.id ?? row.cells.row ?? row.cells.name ?? index + 1}</span>
                {severity && <span className={`finding-word finding-word-${severity.toLowerCase()}`}>{t(`rules.severity.${severity}`)}</span>}
              </span>
              <strong>{row.cells.zh ?? row.cells.note ?? ""}</strong>
              <span className="row-card-cells">
                {filled.slice(0, 6).map((column) => (
                  <span key={column.name}>
                    <span className="muted">{speech.words(column.labels)}</span> {said(row, column)}
                  </span>
                ))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
