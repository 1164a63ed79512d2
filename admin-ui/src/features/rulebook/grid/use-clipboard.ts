import type { ClipboardEvent } from "react";
import { cellWords } from "../cell-words";
import { readTyped } from "../typed-words";
import { readBlock, writeBlock } from "./block-text";
import type { Block, Place } from "./place";
import type { Grid } from "./use-grid";

interface Clipboard extends Omit<Grid, "open"> {
  block: Block;
  select: (place: Place) => void;
}

/** Copying gives words; pasting takes words and codes. */
export function useClipboard({ store, sheet, rows, columns, speech, editable, block, select }: Clipboard) {
  const onCopy = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || rows.length === 0) return;
    const said = rows
      .slice(block.top, block.bottom + 1)
      .map((row) => columns.slice(block.left, block.right + 1).map((column) => cellWords(column, row.cells, speech) ?? row.cells[column.name] ?? ""));
    event.clipboardData.setData("text/plain", writeBlock(said));
    event.preventDefault();
  };

  /** A block lands at the upper left corner of the selection; lines that are missing below are added. One cell fills the selection. */
  const onPaste = (event: ClipboardEvent) => {
    if (!editable) return;
    event.preventDefault();
    const pasted = readBlock(event.clipboardData.getData("text/plain"));
    const width = block.right - block.left + 1;
    const fills = pasted.length === 1 && pasted[0]?.length === 1;
    const texts = fills ? Array.from({ length: block.bottom - block.top + 1 }, () => Array<string>(width).fill(pasted[0]?.[0] ?? "")) : pasted;
    let after = rows.at(-1)?.key;
    const keys = texts.map((_, line) => rows[block.top + line]?.key ?? (after = store.add(sheet, after, {})));
    const changes = keys.flatMap((key, line) => {
      const cells = { ...store.row(key)?.cells };
      return columns.slice(block.left, block.left + (texts[line]?.length ?? 0)).flatMap((column, offset) => {
        if (column.readOnly) return [];
        cells[column.name] = readTyped(column, texts[line]?.[offset] ?? "", cells, speech);
        return [{ key, column: column.name, text: cells[column.name] ?? "" }];
      });
    });
    store.write(changes);
    select({ row: block.top, column: block.left, toRow: block.top + texts.length - 1, toColumn: Math.min(columns.length, block.left + (texts[0]?.length ?? 1)) - 1 });
  };
  return { onCopy, onPaste };
}
