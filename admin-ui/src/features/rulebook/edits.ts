import type { Cells, DraftRow, SheetName } from "./draft-types";

/** What a person did to a line, with what is needed to take it back. */
export type Edit =
  | { kind: "cells"; key: string; before: Cells; after: Cells }
  | { kind: "added"; key: string; sheet: SheetName; position: number; cells: Cells }
  | { kind: "moved"; key: string; before: number; after: number }
  | { kind: "removed"; key: string }
  | { kind: "restored"; key: string };

const filled = (cells: Cells) => Object.entries(cells).filter(([, text]) => text !== "");

/** Empty cells and missing ones are the same. */
export function same(left: Cells, right: Cells): boolean {
  return filled(left).length === filled(right).length && filled(left).every(([column, text]) => right[column] === text);
}

/** Taking back what was done, last first. A line that was added is taken out; it stays known, so it can come back. */
export function reversed(edits: Edit[]): Edit[] {
  return [...edits].reverse().map((edit): Edit => {
    if (edit.kind === "cells") return { ...edit, before: edit.after, after: edit.before };
    if (edit.kind === "moved") return { ...edit, before: edit.after, after: edit.before };
    return { kind: edit.kind === "removed" ? "restored" : "removed", key: edit.key };
  });
}

/** Only the cells an edit touched; what others wrote elsewhere in the line meanwhile stays. */
const written = (now: Cells, { before, after }: { before: Cells; after: Cells }): Cells =>
  Object.fromEntries(filled({ ...now, ...Object.fromEntries(changedColumns(before, after).map((column) => [column, after[column] ?? ""])) }));

/** What a draft has besides the service's lines: cells and removals that are not saved yet, and lines it does not know yet. */
export interface Overlay {
  rows: Map<string, DraftRow>;
  typed: Map<string, Cells>;
  gone: Map<string, boolean>;
  places: Map<string, number>;
  fresh: Set<string>;
}

export function forward(edit: Edit, { rows, typed, gone, places, fresh }: Overlay): void {
  const row = rows.get(edit.key);
  if (edit.kind === "added" && !row) {
    fresh.add(edit.key);
    rows.set(edit.key, { key: edit.key, sheet: edit.sheet, position: edit.position, cells: {}, version: -1, changedBy: "", changedAt: "", deleted: false });
    typed.set(edit.key, edit.cells);
  } else if (edit.kind === "cells" && row) {
    const now = written(typed.get(edit.key) ?? row.cells, edit);
    if (same(now, row.cells) && !fresh.has(edit.key)) typed.delete(edit.key);
    else typed.set(edit.key, now);
  } else if (edit.kind === "moved") {
    places.set(edit.key, edit.after);
  } else if (row) {
    const removed = edit.kind === "removed";
    if (removed === row.deleted) gone.delete(edit.key);
    else gone.set(edit.key, removed);
  }
}

/** Which cells two versions of a line write differently. */
export function changedColumns(before: Cells, after: Cells): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((column) => (before[column] ?? "") !== (after[column] ?? ""));
}

/** Mine over theirs where both may stand: undefined when both wrote the same cell. */
export function merged(before: Cells, mine: Cells, theirs: Cells): Cells | undefined {
  const own = changedColumns(before, mine);
  const others = changedColumns(before, theirs);
  if (own.some((column) => others.includes(column) && mine[column] !== theirs[column])) return undefined;
  return written(theirs, { before, after: mine });
}
