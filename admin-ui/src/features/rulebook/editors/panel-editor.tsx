import { Button, Checkbox, Popover } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readCodes } from "../cell-grammar";
import { readTyped } from "../typed-words";
import type { Cells } from "../draft-types";
import { ConditionForm } from "./condition-form";
import { FactsForm } from "./facts-form";
import { optionsOf } from "./options";
import type { EditorProps, Then } from "./plain-editor";

/** Cells that say more than one thing are put together in a panel below the cell. Words can be typed as well. */
export function PanelEditor({ label, column, text, speech, commit, cancel, cells, said }: EditorProps & { cells: Cells; said: string }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(text);
  const over = useRef(false);
  const end = (then: Then) => {
    over.current = true;
    commit(value, then);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const open = (event.target as HTMLElement).getAttribute("aria-expanded") === "true";
    if (open) return;
    if (event.key === "Escape") {
      over.current = true;
      cancel();
    } else if (event.key === "Enter" && (event.target as HTMLElement).tagName !== "BUTTON") end("down");
    else return;
    event.preventDefault();
  };
  const panel = (
    <div className="cell-panel" role="group" aria-label={label} onKeyDown={keys}>
      <CellForm column={column} cells={{ ...cells, [column.name]: value }} speech={speech} onChange={setValue} autoFocus />
      <div className="button-row">
        <Button type="primary" onClick={() => end("down")}>{t("rules.cell.apply")}</Button>
        <Button onClick={cancel}>{t("rules.cell.cancel")}</Button>
      </div>
    </div>
  );
  return (
    <Popover open placement="bottomLeft" arrow={false} content={panel} trigger="click" onOpenChange={(open) => !open && !over.current && end("stay")} destroyOnHidden>
      <span className="cell-said">{said}</span>
    </Popover>
  );
}

type FormProps = Pick<EditorProps, "column" | "speech"> & { cells: Cells; onChange: (text: string) => void; autoFocus?: boolean };

export function CellForm({ column, cells, speech, onChange, autoFocus }: FormProps) {
  const text = cells[column.name] ?? "";
  if (column.kind === "CONDITION") return <ConditionForm text={text} factType={cells.fact_type} speech={speech} onChange={onChange} autoFocus={autoFocus} />;
  if (column.kind === "FACTS") return <FactsForm text={text} factType={column.name === "enterprise" ? "enterprise" : cells.fact_type} speech={speech} onChange={onChange} />;
  return <Checkbox.Group className="value-set" aria-label={speech.words(column.labels)} value={readCodes(text)} options={optionsOf(column, speech)} onChange={(codes) => onChange(readTyped(column, (codes as string[]).join(","), cells, speech))} />;
}
