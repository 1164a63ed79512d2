import type { Cells } from "../draft-types";
import { ChoiceEditor } from "./choice-editor";
import { PanelEditor } from "./panel-editor";
import { type EditorProps, PlainEditor } from "./plain-editor";

/** The editor that fits what a cell holds. */
export function CellEditor({ cells, said, ...editor }: EditorProps & { cells: Cells; said: string }) {
  const { kind, allowed } = editor.column;
  if (kind === "CONDITION" || kind === "FACTS" || (kind === "CODES" && allowed.length > 0)) return <PanelEditor {...editor} cells={cells} said={said} />;
  if (kind === "YES_NO" || allowed.length > 0) return <ChoiceEditor {...editor} />;
  return <PlainEditor {...editor} />;
}
