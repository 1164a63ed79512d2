import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/dates";
import { cellWords, type Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { Cells, Column, LostText } from "./draft-types";
import { changedColumns, type Edit } from "./edits";

interface Props {
  text: LostText;
  store: DraftStore;
  columns: readonly Column[];
  speech: Speech;
  go: (key: string, column: string | null) => void;
  leave: () => void;
}

/** One text that lost: cell by cell beside what stands now. Taking it over is an edit like any other. */
export function LostLine({ text, store, columns, speech, go, leave }: Props) {
  const { t } = useTranslation();
  const row = store.row(text.row);
  if (!row) return null;
  const differing = changedColumns(text.cells, row.cells);
  const name = text.cells.id ?? text.cells.row ?? text.cells.name ?? row.cells.id ?? "";
  const said = (column: Column, cells: Cells) => cellWords(column, cells, speech) ?? cells[column.name] ?? "";
  const takeOver = () => {
    const back: Edit[] = row.deleted ? [{ kind: "restored", key: row.key }] : [];
    store.edit([...back, { kind: "cells", key: row.key, before: row.cells, after: text.cells }]);
    go(row.key, differing[0] ?? null);
  };
  return (
    <li className="change-group">
      <p>
        <strong>{name}</strong> <span className="muted small">{t("rules.by", { name: text.by, at: momentText(text.at) })}</span>
      </p>
      {row.deleted && <p className="muted">{t("rules.lost.gone")}</p>}
      <ul>
        {columns
          .filter((column) => differing.includes(column.name))
          .map((column) => (
            <li key={column.name}>
              <span className="change-field">{speech.words(column.labels)}</span>
              <del>{said(column, row.cells) || t("rules.lost.empty")}</del> <span aria-hidden="true">→</span> <ins>{said(column, text.cells) || t("rules.lost.empty")}</ins>
            </li>
          ))}
      </ul>
      <div className="button-row">
        <Button size="small" type="primary" onClick={takeOver}>{t("rules.lost.takeOver")}</Button>
        <Button size="small" onClick={leave}>{t("rules.lost.leave")}</Button>
      </div>
    </li>
  );
}
