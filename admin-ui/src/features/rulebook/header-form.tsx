import { CellField } from "./cell-field";
import type { Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { Column } from "./draft-types";

/** What the pack says about itself, as a form. */
export function HeaderForm({ store, columns, speech, editable }: { store: DraftStore; columns: Column[]; speech: Speech; editable: boolean }) {
  const row = store.list("HEADER")[0];
  if (!row) return null;
  return (
    <div className="fields header-form">
      {columns.map((column) => (
        <CellField key={column.name} id={`header-${column.name}`} column={column} cells={row.cells} speech={speech} editable={editable} onChange={(text) => store.write([{ key: row.key, column: column.name, text }])} />
      ))}
    </div>
  );
}
