import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/dates";
import { CellField } from "./cell-field";
import type { Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { Cells, Column, Content, RevisionPage, RuleCheck } from "./draft-types";
import { FindingCard } from "./finding-card";
import { sentencesQuery } from "./queries";
import { RowComments } from "./row-comments";
import { RowExamples } from "./row-examples";
import { RowLayers } from "./row-layers";

interface Props {
  keyOfRow: string | null;
  close: () => void;
  show: (key: string) => void;
  store: DraftStore;
  content: Content;
  page: RevisionPage;
  speech: Speech;
  editable: boolean;
  check: RuleCheck | undefined;
  rested: string;
}

/** One line as a whole: its sentence, what is wrong with it, every cell, its examples, and what was said about it. */
export function RowDrawer({ keyOfRow, close, show, store, content, page, speech, editable, check, rested }: Props) {
  const { t } = useTranslation();
  const { id } = page.revision;
  const row = keyOfRow ? store.row(keyOfRow) : undefined;
  const columns = offered(content.sheets.find(({ name }) => name === row?.sheet)?.columns ?? [], row?.cells ?? {});
  const isRule = row?.sheet === "ROWS";
  const sentences = useQuery({ ...sentencesQuery(id, rested, () => store.lines()), enabled: isRule });
  const sentence = sentences.data?.items.find(({ key }) => key === row?.key)?.sentence;
  const findings = check?.findings.filter(({ key }) => key === row?.key) ?? [];
  const name = row?.cells.id ?? row?.cells.row ?? row?.cells.name ?? row?.cells.measure_id ?? "";
  const write = (column: string, text: string) => row && store.write([{ key: row.key, column, text }]);
  return (
    <Drawer open={row !== undefined && !row.deleted} onClose={close} size="min(640px, 100vw)" title={name || t("rules.row.untitled")} destroyOnHidden closable={{ "aria-label": t("rules.row.close") }}>
      {row && (
        <div className="row-drawer">
          {isRule && <p className="rule-sentence">{sentence ? speech.words(sentence) : t(sentences.isFetching ? "rules.row.reading" : "rules.row.unreadable")}</p>}
          {findings.length > 0 && (
            <ul className="row-findings">
              {findings.map((finding, index) => (
                <FindingCard key={`${finding.code}-${index}`} finding={finding} speech={speech} sheets={content.sheets} jump={(_, other) => {
                  const found = store.list("ROWS").find(({ cells }) => cells.id === (other ?? finding.rowId));
                  if (found) show(found.key);
                }} />
              ))}
            </ul>
          )}
          <div className="row-fields">
            {columns.map((column) => (
              <CellField
                key={column.name}
                id={`cell-${column.name}`}
                column={column}
                cells={row.cells}
                speech={speech}
                editable={editable}
                error={speech.words(findings.find((finding) => finding.column === column.name)?.message) || null}
                onChange={(text) => write(column.name, text)}
              />
            ))}
          </div>
          {isRule && <RowExamples revision={id} rowId={name} store={store} speech={speech} rested={rested} editable={editable} show={show} />}
          {isRule && <RowLayers key={row.key} revision={page.revision} rowId={name} speech={speech} />}
          <RowComments page={page} row={row.key} />
          {row.changedAt && <p className="muted small">{t("rules.row.changed", { name: row.changedBy, at: momentText(row.changedAt) })}</p>}
        </div>
      )}
    </Drawer>
  );
}

/** Of the conditions, those in use and one more. */
function offered(columns: readonly Column[], cells: Cells): Column[] {
  const spare = columns.find(({ kind, name }) => kind === "CONDITION" && !cells[name]);
  return columns.filter((column) => column.kind !== "CONDITION" || cells[column.name] || column === spare);
}
