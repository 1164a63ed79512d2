import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { post } from "../../api/client";
import type { Migration, MoveOutcome, ProcessVersions } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { recordAddress } from "./addresses";
import { MIGRATION_PAGE, migrationReportQuery } from "./queries";

/** What waits to be confirmed, what runs and what was moved, each with those that were left and why. */
export function MigrationList({ migrations, versions, mayDecide }: { migrations: Migration[]; versions: ProcessVersions | undefined; mayDecide: boolean }) {
  return (
    <>
      {migrations.map((one) => (
        <MigrationResult key={one.id} migration={one} versions={versions} mayDecide={mayDecide} />
      ))}
    </>
  );
}

function MigrationResult({ migration, versions, mayDecide }: { migration: Migration; versions: ProcessVersions | undefined; mayDecide: boolean }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const named = [...(versions?.targets ?? []), ...(versions?.older.flatMap(({ steps }) => steps) ?? [])];
  const name = (step: string) => labels.words(named.find(({ id }) => id === step)?.labels) || step;
  const pairs = Object.entries(migration.counterparts).map(([from, to]) => `${name(from)} → ${name(to)}`);
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const decision = useMutation({
    mutationFn: (act: "confirmation" | "refusal") => post<Migration>(`/process-migrations/${migration.id}/${act}`, act === "refusal" ? { reason: words.trim() } : undefined),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["process-migrations"] }), queries.invalidateQueries({ queryKey: ["processes"] })]),
  });
  return (
    <article className="migration" aria-label={t("moving.migration", { version: migration.toVersion, at: momentText(migration.proposedAt) })}>
      <h3>{t("moving.migration", { version: migration.toVersion, at: momentText(migration.proposedAt) })}</h3>
      <p>
        <strong>{t(`moving.status.${migration.status}`)}</strong> {t("moving.progress", { moved: migration.moved, left: migration.left, total: migration.total })}
      </p>
      <p className="muted">{t("moving.who", { proposer: migration.proposedBy, reason: migration.reason, decider: migration.decidedBy ?? t("standing.none") })}</p>
      {pairs.length > 0 && <p className="muted">{t("moving.named", { pairs: pairs.join(t("ui.comma")) })}</p>}
      {migration.words && <p className="muted">{migration.words}</p>}
      {migration.status === "PROPOSED" && mayDecide && (
        <div className="button-row">
          <Button type="primary" onClick={() => decision.mutate("confirmation")} loading={decision.isPending}>
            {t("moving.confirm")}
          </Button>
          <Input aria-label={t("moving.refusalReason")} placeholder={t("moving.refusalReason")} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
          <Button disabled={!words.trim()} onClick={() => decision.mutate("refusal")}>
            {t("moving.refuse")}
          </Button>
        </div>
      )}
      <ProblemAlert error={decision.error} />
      {migration.left > 0 && <Instances migration={migration} outcome="LEFT" />}
      {migration.moved > 0 && <Instances migration={migration} outcome="MOVED" />}
    </article>
  );
}

/** What came of each, asked for when somebody wants to see it. */
function Instances({ migration, outcome }: { migration: Migration; outcome: MoveOutcome }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [open, setOpen] = useState(false);
  const [offset, setOffset] = useState(0);
  const report = useQuery({ ...migrationReportQuery(migration.id, outcome, offset), enabled: open, placeholderData: keepPreviousData });
  const total = report.data?.total ?? 0;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(`moving.${outcome}`, { count: outcome === "LEFT" ? migration.left : migration.moved })}</summary>
      <ProblemAlert error={report.error} />
      <ul>
        {report.data?.items.map((one) => (
          <li key={one.key}>
            <Link to={recordAddress(one.number)}>{one.key}</Link> <time dateTime={one.at}>{momentText(one.at)}</time> {one.reason && words(one.reason)}
          </li>
        ))}
      </ul>
      {total > MIGRATION_PAGE && (
        <div className="pager">
          <Button disabled={offset === 0} onClick={() => setOffset(offset - MIGRATION_PAGE)}>
            {t("register.back")}
          </Button>
          <Button disabled={offset + MIGRATION_PAGE >= total} onClick={() => setOffset(offset + MIGRATION_PAGE)}>
            {t("register.next")}
          </Button>
        </div>
      )}
    </details>
  );
}
