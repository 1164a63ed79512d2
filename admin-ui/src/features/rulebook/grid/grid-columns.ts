import type { Column, ColumnKind, SheetName } from "../draft-types";

export const ROW_HEIGHT = 56;
export const HEAD_HEIGHT = 40;
const WIDTHS: Record<ColumnKind, number> = { ID: 132, TEXT: 230, YES_NO: 92, NUMBER: 96, DAY: 124, CHOICE: 140, CODES: 220, FACT_TYPE: 160, CONDITION: 240, ANSWER: 150, FACTS: 340 };
const NARROW = new Set(["unit", "clause", "l", "e", "c", "answer", "standard", "row", "regulation", "criterion"]);
/** In the drawer of a row, and on demand in the table. */
const ASIDE: Partial<Record<SheetName, string[]>> = {
  ROWS: ["criterion", "fact_type", "en", "regulation", "penalty", "part_id", "point_id"],
  PARAMETERS: ["en", "source_en"],
};

export const widthOf = ({ kind, name }: Column) => (kind === "TEXT" && NARROW.has(name) ? 150 : WIDTHS[kind]);

export function shownColumns(sheet: SheetName, columns: readonly Column[], all: boolean): Column[] {
  return all ? [...columns] : columns.filter(({ name }) => !ASIDE[sheet]?.includes(name));
}

/** The first column stays while the others scroll sideways. */
export const template = (columns: readonly Column[]) => `52px ${columns.map((column) => `${widthOf(column)}px`).join(" ")}`;
