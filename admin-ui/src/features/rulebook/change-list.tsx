import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { RevisionPage, RuleChange } from "./draft-types";
import { RowComments } from "./row-comments";
import { useFieldWords } from "./use-field-words";
import { useRowKeys } from "./use-row-keys";

/** Rows added, changed and taken out, each in words; comments belong to their row. */
export function ChangeList({ changes, page }: { changes: RuleChange[]; page?: RevisionPage }) {
  const { t } = useTranslation();
  const { keys, columns } = useRowKeys(page?.revision.id);
  const fieldWords = useFieldWords(columns);
  const groups = new Map<string, RuleChange[]>();
  for (const change of changes) groups.set(change.rowId ?? "", [...(groups.get(change.rowId ?? "") ?? []), change]);
  const count = (kind: RuleChange["kind"]) => [...groups].filter(([row, of]) => row !== "" && kindOf(of) === kind).length;
  return (
    <>
      <p role="status" className="changes-count">{t("rules.changes.count", { added: count("ADDED"), changed: count("CHANGED"), removed: count("REMOVED") })}</p>
      <ol className="change-groups">
        {[...groups].map(([row, of]) => (
          <li key={row} className={`change-group change-${kindOf(of).toLowerCase()}`}>
            <h3>
              <span className="change-kind">{t(`rules.changes.kind.${row === "" ? "CHANGED" : kindOf(of)}`)}</span> {row === "" ? t("rules.changes.pack") : row}
            </h3>
            <ul>
              {of.map((change, index) => (
                <ChangeLine key={`${change.field}-${index}`} change={change} field={change.field === null ? null : fieldWords(change.field)} />
              ))}
            </ul>
            {page && keys.get(row) && <RowComments page={page} row={keys.get(row) ?? null} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A row as a whole was added or taken out when a change names no cell of it. */
const kindOf = (changes: RuleChange[]): RuleChange["kind"] => changes.find(({ field }) => field === null)?.kind ?? "CHANGED";

function ChangeLine({ change, field }: { change: RuleChange; field: string | null }) {
  const { words } = useLabels();
  const { before, after } = change;
  return (
    <li>
      {field && <span className="change-field">{field}</span>}
      {before && <del>{words(before)}</del>}
      {before && after && <span aria-hidden="true"> → </span>}
      {after && <ins>{words(after)}</ins>}
    </li>
  );
}
