import { DraftLines } from "./draft-lines";
import type { Cells, Changes, Content, DraftRow, Present, SheetName } from "./draft-types";
import { type Edit, forward, reversed, same } from "./edits";

export type Saving = "saved" | "waiting" | "saving" | "failed";

/**
 * A draft as the person works on it. Every edit can be undone; undoing is an edit as well, saved like any other.
 */
export class DraftStore extends DraftLines {
  present: Present[] = [];
  changes: number;
  error: unknown = null;
  saving: Saving = "saved";
  /** Called with every line that has to be saved. */
  onDirty: (key: string) => void = () => {};
  private count = 0;
  private readonly past: Edit[][] = [];
  private readonly future: Edit[][] = [];
  private readonly listeners = new Set<() => void>();

  constructor(content: Content) {
    super(content);
    this.changes = content.changes;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.version;
  /** Changes with what is written here or arrives, not with who is there or how saving goes. */
  readonly typing = () => `${this.changes}.${this.count}`;

  touch(): void {
    this.version += 1;
    this.listeners.forEach((listener) => listener());
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** One act of the person: all its edits are undone together. */
  edit(edits: Edit[]): void {
    const real = edits.filter((edit) => edit.kind !== "cells" || !same(edit.before, edit.after));
    if (real.length === 0) return;
    this.past.push(real);
    this.future.length = 0;
    this.apply(real);
  }

  write(changes: { key: string; column: string; text: string }[]): void {
    const after = new Map<string, Cells>();
    for (const { key, column, text } of changes) {
      const { [column]: _, ...rest } = after.get(key) ?? this.row(key)?.cells ?? {};
      after.set(key, text === "" ? rest : { ...rest, [column]: text });
    }
    this.edit([...after].map(([key, cells]) => ({ kind: "cells", key, before: this.row(key)?.cells ?? {}, after: cells })));
  }

  add(sheet: SheetName, after: string | undefined, cells: Cells): string {
    const key = crypto.randomUUID();
    this.edit([{ kind: "added", key, sheet, position: this.placeAfter(sheet, after), cells }]);
    return key;
  }

  move(key: string, down: boolean): void {
    const after = this.placeBeside(key, down);
    if (after !== undefined) this.edit([{ kind: "moved", key, before: this.row(key)?.position ?? 0, after }]);
  }

  undo(): void {
    const last = this.past.pop();
    if (!last) return;
    this.future.push(last);
    this.apply(reversed(last));
  }

  redo(): void {
    const next = this.future.pop();
    if (!next) return;
    this.past.push(next);
    this.apply(next);
  }

  private apply(edits: Edit[]): void {
    this.count += 1;
    for (const edit of edits) forward(edit, this);
    this.touch();
    edits.forEach(({ key }) => this.onDirty(key));
  }

  /** What the service says a line is now; what was typed over it stays. */
  take(row: DraftRow): void {
    this.fresh.delete(row.key);
    this.rows.set(row.key, row);
    if (this.gone.get(row.key) === row.deleted) this.gone.delete(row.key);
    if (same(this.typed.get(row.key) ?? row.cells, row.cells)) this.typed.delete(row.key);
  }

  /** Others' changes; a line typed on here stays as typed, and its saving will tell of the collision. */
  arrive({ changes, rows, present }: Changes): void {
    this.changes = changes;
    this.present = present;
    const isNews = ({ key, version }: DraftRow) => (this.rows.get(key)?.version ?? -1) < version && !this.typed.has(key) && !this.gone.has(key) && !this.places.has(key);
    rows.filter(isNews).forEach((row) => this.rows.set(row.key, row));
    this.touch();
  }

  collide(key: string, mine: Cells, theirs: DraftRow): void {
    this.collisions.set(key, { key, mine, theirs, before: this.rows.get(key)?.cells ?? {} });
    this.touch();
  }

  /** The person has chosen; where both are kept, one's own stands in a line of its own behind the other's. */
  resolve(key: string, choice: "mine" | "theirs" | "both"): void {
    const collision = this.collisions.get(key);
    if (!collision) return;
    const { mine, theirs } = collision;
    this.collisions.delete(key);
    this.typed.delete(key);
    this.gone.delete(key);
    this.rows.set(key, theirs);
    if (choice === "mine") {
      this.typed.set(key, mine);
      if (theirs.deleted) this.gone.set(key, false);
    }
    this.count += 1;
    this.touch();
    if (choice === "both") this.add(theirs.sheet, key, mine);
    else this.onDirty(key);
  }
}
