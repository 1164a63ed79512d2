import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/section";
import { cellWords, type Speech } from "./cell-words";
import type { Cells, Column, LineChange, RuleImport } from "./draft-types";
import { ruleVocabularyQuery, sheetsQuery } from "./queries";
import { useSpeech } from "./use-speech";

interface Props {
  found: RuleImport;
  revision: string;
  applying: boolean;
  apply: () => void;
  discard: () => void;
}
const SHOWN = 200;
const NOTHING = { factTypes: [], enterprise: [], answers: [], operators: [] };
const NO_ROWS: never[] = [];

/** What a file would change, line by line and cell by cell. */
export function ImportDifference({ found, revision, applying, apply, discard }: Props) {
  const { t } = useTranslation();
  const content = useQuery(sheetsQuery(revision)).data;
  const speech = useSpeech(useQuery(ruleVocabularyQuery()).data ?? NOTHING, content?.sheets.find(({ name }) => name === "PARAMETERS")?.rows ?? NO_ROWS);
  const { changes, findings } = found;
  const count = (kind: LineChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const errors = findings.filter(({ severity }) => severity === "ERROR").length;
  const sheetOf = (change: LineChange) => content?.sheets.find(({ name }) => name === change.sheet);
  const cellsOf = (change: LineChange): Cells => sheetOf(change)?.rows.find(({ key }) => key === change.row)?.cells ?? {};
  return (
    <div className="import-difference">
      <p role="status" className="changes-count">{t("rules.files.count", { added: count("ADDED"), changed: count("CHANGED"), removed: count("REMOVED"), moved: count("MOVED") })}</p>
      {errors > 0 && <p className="checks-errors">{t("rules.files.errors", { count: errors })}</p>}
      {changes.length === 0 && <Empty title={t("rules.changes.none")} />}
      <ol className="change-groups">
        {changes.slice(0, SHOWN).map((change, index) => (
          <li key={`${change.sheet}-${change.rowId}-${index}`} className={`change-group change-${change.kind.toLowerCase()}`}>
            <h3>
              <span className="change-kind">{t(`rules.files.kind.${change.kind}`)}</span> {t(`rules.sheet.${change.sheet}`)} {change.rowId}
            </h3>
            <ChangedCells change={change} columns={sheetOf(change)?.columns ?? []} cells={cellsOf(change)} speech={speech} />
          </li>
        ))}
      </ol>
      {changes.length > SHOWN && <p className="muted">{t("rules.checks.more", { count: changes.length - SHOWN })}</p>}
      <div className="button-row">
        <Button type="primary" size="large" disabled={changes.length === 0} loading={applying} onClick={apply}>{t("rules.files.apply")}</Button>
        <Button size="large" onClick={discard}>{t("rules.files.discard")}</Button>
      </div>
    </div>
  );
}

function ChangedCells({ change, columns, cells, speech }: { change: LineChange; columns: Column[]; cells: Cells; speech: Speech }) {
  const factType = change.cells.find(({ column }) => column === "fact_type")?.after ?? cells.fact_type ?? "";
  const said = (name: string, text: string) => {
    const column = columns.find((known) => known.name === name);
    return column ? (cellWords(column, { ...cells, fact_type: factType, [name]: text }, speech) ?? text) : text;
  };
  return (
    <ul>
      {change.cells.map(({ column, before, after }) => (
        <li key={column}>
          <span className="change-field">{speech.words(columns.find(({ name }) => name === column)?.labels) || column}</span>
          {before && <del>{said(column, before)}</del>}
          {before && after && <span aria-hidden="true"> → </span>}
          {after && <ins>{said(column, after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
