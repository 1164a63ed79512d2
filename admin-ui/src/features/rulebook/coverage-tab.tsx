import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { CoverageRow } from "./coverage-row";
import type { RevisionPage } from "./draft-types";
import { coverageQuery } from "./queries";

const SHOWN = 100;

/** Whether the examples would notice a mistake: which conditions they show both ways, and which small changes none of them sees. */
export function CoverageTab({ page, toRow }: { page: RevisionPage; toRow: (key: string) => void }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [all, setAll] = useState(false);
  const { id, changes } = page.revision;
  const coverage = useQuery(coverageQuery(id, String(changes)));
  if (coverage.isPending) return <Waiting />;
  if (!coverage.data) return <ProblemAlert error={coverage.error} retry={() => void coverage.refetch()} />;
  const { rows, whole, tried, unnoticed } = coverage.data;
  const open = rows.filter((row) => !row.whole);
  return (
    <>
      <Section title={t("rules.coverage.title")} aside={<Button loading={coverage.isFetching} onClick={() => void coverage.refetch()}>{t("rules.coverage.again")}</Button>}>
        <p className="muted">{t("rules.coverage.text")}</p>
        <Facts
          items={[
            [t("rules.coverage.whole"), t("rules.coverage.of", { count: whole, all: rows.length })],
            [t("rules.coverage.noticed"), t("rules.coverage.of", { count: tried - unnoticed.length, all: tried })],
          ]}
        />
      </Section>
      <Section title={t("rules.coverage.unnoticed", { count: unnoticed.length })}>
        {unnoticed.length === 0 ? (
          <Empty title={t("rules.coverage.allNoticed")} />
        ) : (
          <>
            <p className="muted">{t("rules.coverage.unnoticedText")}</p>
            <ul className="row-findings">
              {unnoticed.slice(0, SHOWN).map((change) => (
                <li key={`${change.key}-${change.column}-${change.kind}-${words(change.message)}`} className="finding finding-warning">
                  <p>
                    <button type="button" className="text-button number" onClick={() => toRow(change.key)}>{change.rowId}</button> {words(change.message)}
                  </p>
                </li>
              ))}
            </ul>
            {unnoticed.length > SHOWN && <p className="muted">{t("rules.checks.more", { count: unnoticed.length - SHOWN })}</p>}
          </>
        )}
      </Section>
      <Section title={t("rules.coverage.rows", { count: open.length })} aside={<Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>{t("rules.coverage.all")}</Checkbox>}>
        {open.length === 0 && !all && <Empty title={t("rules.coverage.allWhole")} />}
        <ol className="step-rows coverage-rows">
          {(all ? rows : open).slice(0, SHOWN).map((row) => (
            <CoverageRow key={row.key} row={row} toRow={toRow} />
          ))}
        </ol>
        {(all ? rows : open).length > SHOWN && <p className="muted">{t("rules.checks.more", { count: (all ? rows : open).length - SHOWN })}</p>}
      </Section>
    </>
  );
}
