import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../ui/problem-alert";
import { useKeptState } from "../../ui/use-kept-state";
import type { Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { LostText, Sheet } from "./draft-types";
import { changedColumns } from "./edits";
import { LostLine } from "./lost-line";
import { lostQuery } from "./queries";

interface Props {
  id: string;
  store: DraftStore;
  sheets: readonly Sheet[];
  speech: Speech;
  go: (key: string, column: string | null) => void;
}
const nameOf = ({ row, at, by }: LostText) => `${row} ${at} ${by}`;

/** What lost a collision stays readable here, with what stands in its place, to be taken over or left. */
export function LostTexts({ id, store, sheets, speech, go }: Props) {
  const { t } = useTranslation();
  const lost = useQuery({ ...lostQuery(id, store.collisions.size), placeholderData: (earlier) => earlier });
  const [left, setLeft] = useKeptState<string[]>(`rules-lost-${id}`, []);
  const items = lost.data?.items ?? [];
  const open = items.filter((text) => {
    const row = store.row(text.row);
    return row && !left.includes(nameOf(text)) && (row.deleted || changedColumns(text.cells, row.cells).length > 0);
  });
  if (items.length === 0) return <ProblemAlert error={lost.error} />;
  return (
    <details className="lost-texts">
      <summary>{t("rules.lost.title", { open: open.length, all: items.length })}</summary>
      <p className="muted small">{t("rules.lost.text")}</p>
      {open.length === 0 && <p>{t("rules.lost.none")}</p>}
      <ul>
        {open.map((text) => (
          <LostLine key={nameOf(text)} text={text} store={store} columns={sheets.find(({ name }) => name === store.row(text.row)?.sheet)?.columns ?? []} speech={speech} go={go} leave={() => setLeft((old) => [...old, nameOf(text)])} />
        ))}
      </ul>
      {left.length > 0 && (
        <button type="button" className="text-button" onClick={() => setLeft(() => [])}>
          {t("rules.lost.again", { count: left.length })}
        </button>
      )}
    </details>
  );
}
