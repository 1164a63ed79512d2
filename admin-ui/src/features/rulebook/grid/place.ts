/** Where the person is in a sheet, and how far the selection reaches from there. */
export interface Place {
  row: number;
  column: number;
  /** The opposite corner of the selection. */
  toRow: number;
  toColumn: number;
}
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const blockOf = ({ row, column, toRow, toColumn }: Place): Block => ({
  top: Math.min(row, toRow),
  bottom: Math.max(row, toRow),
  left: Math.min(column, toColumn),
  right: Math.max(column, toColumn),
});

export const at = (row: number, column: number): Place => ({ row, column, toRow: row, toColumn: column });
const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads to; undefined for keys that lead nowhere. */
export function moved(place: Place, key: string, rows: number, columns: number, extend: boolean, far: boolean): Place | undefined {
  const step = STEPS[key] ?? (key === "Home" ? [far ? -rows : 0, -columns] : key === "End" ? [far ? rows : 0, columns] : undefined);
  if (!step) return undefined;
  const [down, across] = step;
  const jump = far && key.startsWith("Arrow") ? Math.max(rows, columns) : 1;
  if (extend) return { ...place, toRow: within(place.toRow + down * jump, rows), toColumn: within(place.toColumn + across * jump, columns) };
  return at(within(place.row + down * jump, rows), within(place.column + across * jump, columns));
}

/** The next cell of a line, then of the next line; undefined behind the last one. */
export function next(place: Place, back: boolean, rows: number, columns: number): Place | undefined {
  const index = place.row * columns + place.column + (back ? -1 : 1);
  return index < 0 || index >= rows * columns ? undefined : at(Math.floor(index / columns), index % columns);
}

export function selected<R, C>(rows: readonly R[], columns: readonly C[], { top, bottom, left, right }: Block): { row: R; column: C }[] {
  return rows.slice(top, bottom + 1).flatMap((row) => columns.slice(left, right + 1).map((column) => ({ row, column })));
}
