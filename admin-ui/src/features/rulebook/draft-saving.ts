import { post, put, remove, seen } from "../../api/client";
import { Problem } from "../../api/errors";
import type { DraftStore } from "./draft-store";
import type { Cells, DraftRow } from "./draft-types";
import { merged, same } from "./edits";

const PAUSE_MILLIS = 500;
const RETRY_MILLIS = 5_000;

/** Saves line by line, one request for a line at a time, a moment after the last change of it. */
export class DraftSaving {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly busy = new Set<string>();
  private stopped = false;

  constructor(
    private readonly store: DraftStore,
    private readonly address: string,
  ) {
    store.onDirty = (key) => this.plan(key, PAUSE_MILLIS);
  }

  /** Nothing is sent any more; what waits is sent at once. */
  stop(): void {
    const waiting = [...this.timers.keys()];
    this.timers.forEach(clearTimeout);
    this.timers.clear();
    waiting.forEach((key) => void this.send(key));
    this.stopped = true;
  }

  /** Everything typed is saved; false when something could not be. */
  async settle(): Promise<boolean> {
    for (let turn = 0; turn < 20 && (this.timers.size > 0 || this.busy.size > 0); turn += 1) {
      this.timers.forEach(clearTimeout);
      const waiting = [...this.timers.keys()];
      this.timers.clear();
      await Promise.all(waiting.map((key) => this.send(key)));
      if (this.busy.size > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return !this.store.unsaved().some((key) => this.store.isDirty(key)) && this.store.collisions.size === 0;
  }

  private plan(key: string, pause: number): void {
    if (this.stopped) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.send(key), pause));
    this.tell();
  }

  private tell(error: unknown = null): void {
    this.store.error = error;
    this.store.saving = error ? "failed" : this.busy.size > 0 ? "saving" : this.timers.size > 0 ? "waiting" : "saved";
    this.store.touch();
  }

  private async send(key: string): Promise<void> {
    this.timers.delete(key);
    if (this.store.collisions.has(key)) return this.tell();
    if (this.busy.has(key)) return this.plan(key, PAUSE_MILLIS);
    this.busy.add(key);
    this.tell();
    let failure: unknown = null;
    try {
      await this.write(key);
    } catch (cause) {
      failure = cause;
    }
    this.busy.delete(key);
    const again = failure instanceof Problem && (failure.status === 0 || failure.status >= 500);
    if (again) this.plan(key, RETRY_MILLIS);
    else if (!failure && this.store.isDirty(key)) this.plan(key, PAUSE_MILLIS);
    this.tell(failure);
  }

  private async write(key: string): Promise<void> {
    const row = this.store.saved(key);
    const wanted = this.store.row(key);
    if (!row || !wanted || !this.store.isDirty(key)) return;
    const line = `${this.address}/rows/${key}`;
    const after = () => this.before(wanted);
    try {
      if (this.store.fresh.has(key)) this.moved(await post<DraftRow>(`${this.address}/rows`, { key, sheet: row.sheet, after: after(), cells: wanted.cells }));
      else if (wanted.deleted && !row.deleted) this.store.take(await remove<DraftRow>(line, row.version));
      else if (!wanted.deleted && row.deleted) this.store.take(await post<DraftRow>(`${line}/restoration`, undefined, seen(row.version)));
      else if (this.store.typed.has(key)) this.store.take(await put<DraftRow>(line, { cells: wanted.cells }, row.version));
      else this.moved(await put<DraftRow>(`${line}/position`, { after: after() }, row.version), wanted.position);
    } catch (cause) {
      if (!(cause instanceof Problem && cause.is("/row-changed"))) throw cause;
      this.collided(key, this.store.typed.get(key), cause.found as DraftRow);
    }
  }

  /** Where the service put it is where it is, unless it was moved on meanwhile. */
  private moved(row: DraftRow, to = this.store.places.get(row.key)): void {
    if (this.store.places.get(row.key) === to) this.store.places.delete(row.key);
    this.store.take(row);
  }

  /** The line it follows; the service puts it there. */
  private before(row: DraftRow): string | null {
    const earlier = this.store.list(row.sheet).filter(({ key, position }) => key !== row.key && position < row.position && !this.store.fresh.has(key));
    return earlier.at(-1)?.key ?? null;
  }

  /** Different cells of one line go together; the same cell is for the person to decide. */
  private collided(key: string, mine: Cells | undefined, theirs: DraftRow): void {
    const before = this.store.saved(key)?.cells ?? {};
    const both = mine && merged(before, mine, theirs.cells);
    if (!mine || (both && same(both, theirs.cells))) {
      this.store.typed.delete(key);
      this.store.gone.delete(key);
      this.store.places.delete(key);
      this.store.take(theirs);
    } else if (both && !theirs.deleted) {
      this.store.take(theirs);
      this.store.typed.set(key, both);
      this.plan(key, 0);
    } else this.store.collide(key, mine, theirs);
  }
}
