import { useEffect, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Speech } from "../cell-words";
import type { DraftStore } from "../draft-store";
import type { Column, Present, RuleFinding, SheetName } from "../draft-types";
import type { Then } from "../editors/plain-editor";
import type { RowSteps } from "../use-steps";
import { HEAD_HEIGHT, ROW_HEIGHT, template, widthOf } from "./grid-columns";
import { GridRow } from "./grid-row";
import { at } from "./place";
import { useGrid } from "./use-grid";
import { useLatest } from "./use-latest";
import { reveal, useRowWindow } from "./use-row-window";

export interface SheetGridProps {
  store: DraftStore;
  sheet: SheetName;
  columns: Column[];
  speech: Speech;
  editable: boolean;
  /** By key of the line, then by column; an empty column means the line as a whole. */
  findings: ReadonlyMap<string, ReadonlyMap<string, RuleFinding["severity"]>>;
  visitors: readonly Present[];
  /** What became of each row, by its key, while a case is walked through them. */
  steps: ReadonlyMap<string, RowSteps>;
  /** A cell to go to, asked for by somebody outside. */
  jump: { key: string; column: string | null; count: number } | null;
  open: (key: string) => void;
  onPlace: (key: string | null, column: string | null) => void;
}

/** A sheet as a table of cells; only what can be seen is drawn. */
export function SheetGrid({ store, sheet, columns, speech, editable, findings, visitors, steps, jump, open, onPlace }: SheetGridProps) {
  const { t } = useTranslation();
  const name = useId();
  const rows = store.list(sheet);
  const grid = useGrid({ store, sheet, rows, columns, speech, editable, open });
  const { place, block, editing } = grid;
  const { box, from, to } = useRowWindow(rows.length);
  const layout = useMemo(() => template(columns), [columns]);
  const key = rows[place.row]?.key ?? null;
  const column = columns[place.column]?.name ?? null;
  const latest = useLatest({ ...grid, open });
  const acts = useMemo(
    () => ({
      commit: (text: string, then: Then) => {
        latest.current.commit(text, then);
        box.current?.focus({ preventScroll: true });
      },
      cancel: () => {
        latest.current.cancel();
        box.current?.focus({ preventScroll: true });
      },
      select: (row: number, to: number, extend: boolean) => latest.current.setPlace(extend ? { ...latest.current.place, toRow: row, toColumn: to } : at(row, to)),
      edit: (row: number, to: number) => {
        latest.current.setPlace(at(row, to));
        latest.current.begin(undefined, at(row, to));
      },
      open: (wanted: string) => latest.current.open(wanted),
    }),
    [latest, box],
  );
  useEffect(() => reveal(box.current, place.toRow), [box, place.toRow]);
  useEffect(() => {
    box.current?.querySelector(`[id="${CSS.escape(`${name}-${key}-${column}`)}"], [id="${name}-${key}-${column}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    onPlace(key, column);
  }, [key, column]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    const row = jump ? rows.findIndex((line) => line.key === jump.key) : -1;
    if (!jump || row < 0) return;
    grid.setPlace(at(row, Math.max(0, columns.findIndex((known) => known.name === jump.column))));
    box.current?.focus();
  }, [jump]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className="grid"
      aria-label={t(`rules.sheet.${sheet}`)}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-readonly={!editable}
      aria-activedescendant={key && column ? `${name}-${key}-${column}` : undefined}
      onKeyDown={grid.onKeyDown}
      onCopy={grid.onCopy}
      onPaste={grid.onPaste}
      onFocus={grid.onFocus}
    >
      <div role="row" aria-rowindex={1} className="grid-head" style={{ gridTemplateColumns: layout, height: HEAD_HEIGHT }}>
        <div role="columnheader" className="grid-index">#</div>
        {columns.map((known) => (
          <div key={known.name} role="columnheader" style={{ width: widthOf(known) }}>
            {speech.words(known.labels)}
            {known.unit && <span className="muted"> {known.unit}</span>}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: Math.max(1, rows.length) * ROW_HEIGHT, width: columns.reduce((sum, known) => sum + widthOf(known), 52) }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset;
          const inBlock = index >= block.top && index <= block.bottom;
          return (
            <GridRow
              key={row.key}
              name={name}
              row={row}
              index={index}
              columns={columns}
              speech={speech}
              layout={layout}
              active={index === place.row ? place.column : undefined}
              selected={inBlock ? (block.left === block.right ? ONE[block.left] : [block.left, block.right]) : undefined}
              editing={index === place.row ? editing : null}
              findings={findings.get(row.key)}
              visitors={visitorsOf(visitors, row.key)}
              steps={steps.get(row.key)}
              acts={acts}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The same list each time, so that a line is not drawn again for nothing. */
const ONE = Array.from({ length: 80 }, (_, index) => [index, index] as const);
const visitorsOf = (visitors: readonly Present[], key: string) => (visitors.some(({ row }) => row === key) ? visitors.filter(({ row }) => row === key) : undefined);
