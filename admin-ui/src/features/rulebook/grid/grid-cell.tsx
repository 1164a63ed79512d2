import { WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { cellWords, type Speech } from "../cell-words";
import type { StepCheck } from "../../../api/types";
import type { Column, DraftRow, RuleFinding } from "../draft-types";
import { StepMark } from "../../../ui/step-mark";
import { CellEditor } from "../editors/cell-editor";
import { readTyped } from "../typed-words";
import type { useGrid } from "./use-grid";

export interface CellProps {
  id: string;
  row: DraftRow;
  column: Column;
  index: number;
  speech: Speech;
  active: boolean;
  selected: boolean;
  editing: { seed?: string } | null;
  severity: RuleFinding["severity"] | undefined;
  /** Whether the case being walked meets this condition. */
  step: StepCheck | undefined;
  /** Who else is in this cell. */
  visitor: string | undefined;
  commit: ReturnType<typeof useGrid>["commit"];
  cancel: () => void;
  onSelect: (extend: boolean) => void;
  onEdit: () => void;
}

export function GridCell({ id, row, column, index, speech, active, selected, editing, severity, step, visitor, commit, cancel, onSelect, onEdit }: CellProps) {
  const { t } = useTranslation();
  const text = row.cells[column.name] ?? "";
  const said = cellWords(column, row.cells, speech);
  const label = speech.words(column.labels);
  const marks = [active && "cell-active", selected && "cell-selected", severity && `cell-${severity.toLowerCase()}`, said === undefined && "cell-unread", visitor && "cell-visited", step && `cell-step cell-step-${step.truth.toLowerCase()}`];
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={selected}
      aria-invalid={severity === "ERROR" || undefined}
      className={["cell", `cell-kind-${column.kind.toLowerCase().replace("_", "-")}`, ...marks].filter(Boolean).join(" ")}
      title={editing ? undefined : (said ?? text)}
      onMouseDown={(event) => !editing && onSelect(event.shiftKey)}
      onDoubleClick={onEdit}
    >
      {editing ? (
        <CellEditor label={label} column={column} text={text} seed={editing.seed} speech={speech} cells={row.cells} said={said ?? text} commit={(typed, then) => commit(readTyped(column, typed, row.cells, speech), then)} cancel={cancel} />
      ) : (
        <span className="cell-said">{said ?? text}</span>
      )}
      {severity && !editing && <WarningOutlined className="cell-mark" aria-label={t(`rules.severity.${severity}`)} />}
      {step && !editing && <StepMark check={step} />}
      {visitor && <span className="cell-visitor">{visitor}</span>}
    </div>
  );
}
