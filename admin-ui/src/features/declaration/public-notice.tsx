import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { noticeQuery } from "../../api/enterprise-queries";
import { Brand } from "../../ui/brand";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { NoticeRisk } from "./notice-risk";

interface Props {
  token: string;
  actions?: ReactNode;
}

/** What the enterprise tells the public of its major and high risks; anybody may read it, on any phone. */
export function PublicNotice({ token, actions }: Props) {
  const { t } = useTranslation();
  const found = useQuery(noticeQuery(token));
  const notice = found.data;
  return (
    <div className="public">
      <header className="public-top">
        <Brand />
        {actions}
      </header>
      <main className="public-page">
        {found.isPending && <Waiting />}
        {found.isError && (
          <>
            <PageTitle title={t("notice.missing")} />
            <ProblemAlert error={found.error} retry={() => void found.refetch()} />
          </>
        )}
        {notice && (
          <>
            <PageTitle title={t("notice.title", { enterprise: notice.enterprise })} lead={t("notice.lead")} />
            <Section title={t("notice.commitment")}>
              <blockquote lang="zh-CN">{notice.commitment}</blockquote>
              <Facts
                items={[
                  [t("notice.principal"), notice.principal],
                  [t("notice.committed"), momentText(notice.committedAt)],
                  [t("notice.published"), momentText(notice.publishedAt)],
                  [t("notice.address"), notice.address],
                  [t("notice.phone"), <a key="phone" href={`tel:${notice.phone.replaceAll(" ", "")}`}>{notice.phone}</a>],
                ]}
              />
            </Section>
            <Section title={t("notice.risks", { count: notice.points.length })}>
              {notice.points.length === 0 && <Empty title={t("notice.none")} />}
              <ol className="notice-risks">
                {notice.points.map((point) => (
                  <NoticeRisk key={point.number} point={point} />
                ))}
              </ol>
            </Section>
          </>
        )}
      </main>
    </div>
  );
}
