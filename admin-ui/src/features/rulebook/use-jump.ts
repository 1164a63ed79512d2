import { useState } from "react";
import type { DraftStore } from "./draft-store";
import type { RuleFinding, SheetName } from "./draft-types";

/** Going to the cell somebody speaks of, whichever sheet it is in. */
export function useJump(store: DraftStore, showSheet: (sheet: SheetName) => void) {
  const [target, setTarget] = useState<{ key: string; column: string | null; count: number } | null>(null);
  const go = (key: string, column: string | null) => {
    const row = store.row(key);
    if (!row) return;
    showSheet(row.sheet);
    setTarget((old) => ({ key, column, count: (old?.count ?? 0) + 1 }));
  };
  const toFinding = (finding: RuleFinding, rowId?: string) => {
    const wanted = rowId ?? finding.rowId;
    const key = rowId === undefined && finding.key ? finding.key : store.list("ROWS").find(({ cells }) => (cells.id ?? cells.measure_id) === wanted)?.key;
    if (key) go(key, rowId === undefined ? finding.column : null);
  };
  return { target, go, toFinding };
}
