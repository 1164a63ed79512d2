import { type KeyboardEvent, useState } from "react";
import type { Speech } from "../cell-words";
import type { DraftStore } from "../draft-store";
import type { Column, DraftRow, SheetName } from "../draft-types";
import { at, blockOf, moved, next, type Place, selected } from "./place";
import { useClipboard } from "./use-clipboard";

export interface Grid {
  store: DraftStore;
  sheet: SheetName;
  rows: DraftRow[];
  columns: Column[];
  speech: Speech;
  editable: boolean;
  /** Shows a line as a whole. */
  open: (key: string) => void;
}

/** The keyboard of a sheet: as in a spreadsheet, and Escape lets go of the Tab key. */
export function useGrid({ store, sheet, rows, columns, speech, editable, open }: Grid) {
  const [wanted, setWanted] = useState<Place & { key?: string }>(at(0, 0));
  const [editing, setEditing] = useState<{ seed?: string } | null>(null);
  const [released, setReleased] = useState(false);
  const last = rows.length - 1;
  const place = followed(wanted, rows);
  const setPlace = (next: Place) => setWanted({ ...next, key: rows[next.row]?.key });
  const block = blockOf(place);
  const writable = ({ readOnly }: Column) => editable && !readOnly;

  const commit = (text: string, then: "down" | "right" | "left" | "stay") => {
    const row = rows[place.row];
    const column = columns[place.column];
    if (row && column) store.write([{ key: row.key, column: column.name, text }]);
    setEditing(null);
    if (then === "down") setPlace(at(Math.min(place.row + 1, last), place.column));
    else if (then !== "stay") setPlace(next(place, then === "left", rows.length, columns.length) ?? place);
  };

  const begin = (seed?: string, on: Place = place) => {
    const column = columns[on.column];
    if (rows[on.row] && column && writable(column)) setEditing({ seed });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return;
    const command = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const target = moved(place, event.key, rows.length, columns.length, event.shiftKey, command);
    const tab = event.key === "Tab" && !released ? next(place, event.shiftKey, rows.length, columns.length) : undefined;
    const acts: Record<string, () => void> = {
      Enter: () => begin(),
      F2: () => begin(),
      " ": () => rows[place.row] && open(rows[place.row]!.key),
      Delete: () => editable && store.write(selected(rows, columns, block).filter(({ column }) => writable(column)).map(({ row, column }) => ({ key: row.key, column: column.name, text: "" }))),
      Backspace: () => begin(""),
    };
    if (event.key === "Escape") return setReleased(true);
    if (target ?? tab) {
      setPlace((target ?? tab) as Place);
    } else if (command && letter === "z" && editable) {
      if (event.shiftKey) store.redo();
      else store.undo();
    } else if (command && letter === "y" && editable) store.redo();
    else if (command) return;
    else if (acts[event.key]) acts[event.key]!();
    else if (event.key.length === 1 && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
  };

  const clipboard = useClipboard({ store, sheet, rows, columns, speech, editable: editable && !editing, block, select: setPlace });
  return { place, block, editing, setPlace, begin, commit, cancel: () => setEditing(null), onKeyDown, ...clipboard, onFocus: () => setReleased(false) };
}

/** The line one is in stays the same when others add lines above it, and when it is moved itself. */
function followed(wanted: Place & { key?: string }, rows: readonly DraftRow[]): Place {
  const last = Math.max(0, rows.length - 1);
  if (wanted.key === undefined || rows[wanted.row]?.key === wanted.key) return wanted.row > last ? at(last, wanted.column) : wanted;
  const row = rows.findIndex(({ key }) => key === wanted.key);
  return row < 0 ? at(Math.min(wanted.row, last), wanted.column) : { ...wanted, row, toRow: Math.max(0, Math.min(last, wanted.toRow + row - wanted.row)) };
}
