import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import type { PackOverview } from "./draft-types";
import { sentencesQuery, sheetsQuery } from "./queries";

const FIRST = 20;

/** The law in force, row by row in words. */
export function LiveRows({ pack }: { pack: PackOverview }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(FIRST);
  const id = pack.liveRevision ?? "";
  const content = useQuery(sheetsQuery(id));
  const sentences = useQuery(sentencesQuery(id, "live", () => []));
  if (content.isPending || sentences.isPending) return <Waiting />;
  const said = new Map(sentences.data?.items.map(({ key, sentence }) => [key, words(sentence)]));
  const rows = content.data?.sheets.find(({ name }) => name === "ROWS")?.rows ?? [];
  const found = rows
    .map(({ key, cells }) => ({ key, id: cells.id ?? cells.measure_id ?? "", title: cells.zh ?? cells.measure ?? "", sentence: said.get(key) ?? "", basis: [cells.regulation ?? cells.standard, cells.clause].filter(Boolean).join(" ") }))
    .filter((row) => Object.values(row).join(" ").toLowerCase().includes(typed.toLowerCase()));
  return (
    <div className="live-rows">
      <ProblemAlert error={content.error ?? sentences.error} retry={() => void content.refetch()} />
      <Input allowClear value={typed} aria-label={t("rulebook.search")} placeholder={t("rulebook.search")} onChange={({ target }) => setTyped(target.value)} />
      <p role="status" className="muted">{t("rulebook.shown", { shown: found.length, all: rows.length })}</p>
      <ol className="rule-rows">
        {found.slice(0, shown).map((row) => (
          <li key={row.key} className="rule-row">
            <div className="rule-row-head">
              <strong>{row.title}</strong>
              <span className="number muted small">{row.id}</span>
            </div>
            {row.sentence && <p className="rule-sentence">{row.sentence}</p>}
            <p className="muted small">{row.basis}</p>
          </li>
        ))}
      </ol>
      {found.length > shown && <Button onClick={() => setShown(shown + 100)}>{t("rules.pack.moreRows", { count: found.length - shown })}</Button>}
    </div>
  );
}
