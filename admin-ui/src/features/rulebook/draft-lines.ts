import type { Cells, Content, DraftLine, DraftRow, SheetName } from "./draft-types";
import type { Overlay } from "./edits";

export interface Collision {
  key: string;
  mine: Cells;
  theirs: DraftRow;
  /** What both began from. */
  before: Cells;
}

/** The lines of a draft: those of the service, and over them what was typed and is not saved yet. */
export class DraftLines implements Overlay {
  readonly rows = new Map<string, DraftRow>();
  readonly typed = new Map<string, Cells>();
  /** Lines the person took out or put back, until the service has done so. */
  readonly gone = new Map<string, boolean>();
  /** Where lines were moved to, until the service has done so. */
  readonly places = new Map<string, number>();
  readonly fresh = new Set<string>();
  readonly collisions = new Map<string, Collision>();
  version = 0;
  private readonly lists = new Map<SheetName, { version: number; rows: DraftRow[] }>();

  constructor(content: Content) {
    for (const sheet of content.sheets) for (const row of sheet.rows) this.rows.set(row.key, row);
  }

  saved(key: string): DraftRow | undefined {
    return this.rows.get(key);
  }

  row(key: string): DraftRow | undefined {
    const row = this.rows.get(key);
    const typed = this.typed.get(key);
    const deleted = this.gone.get(key);
    const position = this.places.get(key);
    if (!row || (!typed && deleted === undefined && position === undefined)) return row;
    return { ...row, cells: typed ?? row.cells, deleted: deleted ?? row.deleted, position: position ?? row.position };
  }

  /** The lines of a sheet in their order, as typed; the same list until something changes. */
  list(sheet: SheetName): DraftRow[] {
    const kept = this.lists.get(sheet);
    if (kept?.version === this.version) return kept.rows;
    const rows = [...this.rows.values()].filter((row) => row.sheet === sheet).map((row) => this.row(row.key) as DraftRow).filter(({ deleted }) => !deleted);
    rows.sort((left, right) => left.position - right.position);
    this.lists.set(sheet, { version: this.version, rows });
    return rows;
  }

  /** What was typed and is not saved yet, for a check of the draft as it stands on the screen. */
  lines(): DraftLine[] {
    return this.unsaved().map((key) => this.row(key)).filter((row) => row !== undefined).map(({ key, sheet, cells, deleted }) => ({ key, sheet, cells, deleted }));
  }

  unsaved(): string[] {
    return [...new Set([...this.typed.keys(), ...this.gone.keys(), ...this.places.keys()])];
  }

  /** Whether the service still has to be told of a line; a line taken out before it was ever saved is not worth telling. */
  isDirty(key: string): boolean {
    if (this.collisions.has(key)) return false;
    const deleted = this.row(key)?.deleted;
    return this.fresh.has(key) ? !deleted : this.gone.has(key) || ((this.typed.has(key) || this.places.has(key)) && !deleted);
  }

  /** Between which lines one goes that is moved up or down by one; undefined at the end of the sheet. */
  placeBeside(key: string, down: boolean): number | undefined {
    const rows = this.list(this.rows.get(key)?.sheet ?? "ROWS");
    const index = rows.findIndex((row) => row.key === key);
    const beside = rows[down ? index + 1 : index - 1]?.position;
    const beyond = rows[down ? index + 2 : index - 2]?.position;
    return index < 0 || beside === undefined ? undefined : (beside + (beyond ?? beside + (down ? 2 : -2))) / 2;
  }

  /** Where a new line behind another one goes; first when there is none. */
  placeAfter(sheet: SheetName, after: string | undefined): number {
    const rows = this.list(sheet);
    const index = rows.findIndex(({ key }) => key === after);
    const from = index < 0 ? (rows[0]?.position ?? 1) - 1 : (rows[index]?.position ?? 0);
    const to = index < 0 ? from : (rows[index + 1]?.position ?? from + 2);
    return (from + to) / 2;
  }
}
