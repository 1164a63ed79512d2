import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../../ui/brand";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { publicListQuery } from "./queries";

/** What was published of listed supervision; anybody may read it, on any phone. */
export function PublicListings({ actions }: { actions?: ReactNode }) {
  const { t } = useTranslation();
  const found = useQuery(publicListQuery());
  const items = found.data?.items ?? [];
  return (
    <div className="public">
      <header className="public-top">
        <Brand />
        {actions}
      </header>
      <main className="public-page">
        <PageTitle title={t("sup.publicTitle")} lead={t("sup.publicLead")} />
        {found.isPending && <Waiting />}
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
        {found.data && items.length === 0 && <Empty title={t("sup.publicNone")} />}
        {items.map((one) => (
          <Section key={one.number} title={one.title} label={`${one.title} ${one.number}`} aside={<span className={one.delistedOn ? "status status-over" : "status"}>{t(one.delistedOn ? "sup.status.ENDED" : "sup.status.LISTED")}</span>}>
            <Facts
              items={[
                [t("sup.column.number"), one.number],
                [t("sup.detail.enterprise"), one.enterprise],
                [t("sup.detail.level"), t(`sup.level.${one.level}`)],
                [t("sup.detail.supervisedBy"), one.supervisedBy],
                [t("sup.detail.listedOn"), one.listedOn],
                [t("sup.detail.dueOn"), one.dueOn],
                [t("sup.detail.delistedOn"), one.delistedOn],
                [t("sup.detail.medium"), one.link ? <a key="link" href={one.link} rel="noreferrer">{one.medium}</a> : one.medium],
              ]}
            />
          </Section>
        ))}
      </main>
    </div>
  );
}
