import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { meQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { processAddress } from "./addresses";
import { MigrationForm } from "./migration-form";
import { MigrationList } from "./migration-list";
import { migrationsQuery, versionsQuery } from "./queries";

/** The drawings instances follow, what would move to the newest one and what would be left, and what was moved before. */
export default function ProcessVersionsPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { process = "" } = useParams();
  const me = useQuery(meQuery()).data;
  const migrations = useQuery(migrationsQuery());
  const of = migrations.data?.items.filter((one) => one.process === process) ?? [];
  const versions = useQuery({ ...versionsQuery(process, of.filter(({ endedAt }) => endedAt).length), placeholderData: keepPreviousData });
  return (
    <>
      <p>
        <Link to={processAddress(process, undefined)}>{t("standing.back")}</Link>
      </p>
      <PageTitle title={t("moving.title", { process: versions.data ? words(versions.data.title) : "" })} lead={t("moving.lead")} />
      <ProblemAlert error={versions.error ?? migrations.error} retry={() => void versions.refetch()} />
      {versions.isPending && <Waiting />}
      {versions.data && (
        <Section title={t("moving.drawings")} className="panel-wide">
          <p>{t("moving.newest", { version: versions.data.newest, count: versions.data.onNewest })}</p>
          {versions.data.older.length === 0 && <Empty title={t("moving.nothing")} hint={t("moving.nothingHint")} />}
          {versions.data.older.length > 0 && <MigrationForm versions={versions.data} mayPropose={me?.roles.includes("ADMIN") ?? false} open={of.some(({ status }) => status === "PROPOSED" || status === "RUNNING")} />}
        </Section>
      )}
      <Section title={t("moving.past")} className="panel-wide">
        {of.length === 0 && <Empty title={t("moving.none")} />}
        <MigrationList migrations={of} versions={versions.data} mayDecide={me?.roles.includes("CITY_REGULATOR") ?? false} />
      </Section>
    </>
  );
}
