import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Speech } from "../cell-words";
import type { Column, DraftRow, Present, RuleFinding } from "../draft-types";
import type { RowSteps } from "../use-steps";
import { ROW_HEIGHT } from "./grid-columns";
import { GridCell } from "./grid-cell";
import type { useGrid } from "./use-grid";

interface Props {
  name: string;
  row: DraftRow;
  index: number;
  columns: Column[];
  speech: Speech;
  layout: string;
  /** Column of the active cell when it is in this line. */
  active: number | undefined;
  /** Selected columns of this line. */
  selected: readonly [number, number] | undefined;
  editing: { seed?: string } | null;
  findings: ReadonlyMap<string, RuleFinding["severity"]> | undefined;
  visitors: readonly Present[] | undefined;
  steps: RowSteps | undefined;
  acts: {
    commit: ReturnType<typeof useGrid>["commit"];
    cancel: () => void;
    select: (row: number, column: number, extend: boolean) => void;
    edit: (row: number, column: number) => void;
    open: (key: string) => void;
  };
}

/** One line; drawn again only when something of it changed. */
export const GridRow = memo(function GridRow({ name, row, index, columns, speech, layout, active, selected, editing, findings, visitors, steps, acts }: Props) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={index + 2} className={steps ? `grid-row grid-row-${steps.row.standing.startsWith("ANSWERS") ? "answers" : "silent"}` : "grid-row"} style={{ top: index * ROW_HEIGHT, gridTemplateColumns: layout }}>
      <div role="rowheader" className={findings ? `grid-index grid-index-${[...findings.values()].includes("ERROR") ? "error" : "warning"}` : "grid-index"}>
        <button type="button" tabIndex={-1} aria-label={t("rules.row.open", { number: index + 1 })} onClick={() => acts.open(row.key)}>
          {index + 1}
        </button>
      </div>
      {columns.map((column, at) => (
        <GridCell
          key={column.name}
          id={`${name}-${row.key}-${column.name}`}
          row={row}
          column={column}
          index={at}
          speech={speech}
          active={active === at}
          selected={selected !== undefined && at >= selected[0] && at <= selected[1]}
          editing={active === at ? editing : null}
          severity={findings?.get(column.name)}
          step={steps?.checks.get(column.name)}
          visitor={visitors?.find((present) => present.column === column.name)?.name}
          commit={acts.commit}
          cancel={acts.cancel}
          onSelect={(extend) => acts.select(index, at, extend)}
          onEdit={() => acts.edit(index, at)}
        />
      ))}
    </div>
  );
});
