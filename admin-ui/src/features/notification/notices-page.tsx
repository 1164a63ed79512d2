import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { post } from "../../api/client";
import { noticesQuery } from "../../api/queries";
import type { Notice } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";

export default function NoticesPage() {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery());
  const items = notices.data?.items ?? [];
  return (
    <>
      <PageTitle title={t("notices.title")} lead={t("notices.lead")} actions={<Link to={paths.notificationPreferences}>{t("notices.preferences")}</Link>} />
      <ProblemAlert error={notices.error} retry={() => void notices.refetch()} />
      <div className="panel panel-flush">
        {notices.isPending && <Waiting />}
        {notices.data && items.length === 0 && <Empty title={t("notices.empty")} />}
        <ul className="notices">
          {items.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Notices about rules name a pack, perhaps with its version; others a webhook or a hidden danger. */
function subjectOf({ subject, number }: Notice): string {
  if (subject.kind === "WEBHOOK") return paths.webhook(number);
  if (subject.kind !== "RULES") return paths.record(number);
  return subject.revision ? paths.ruleRevision(subject.revision) : paths.rulePack(number.split("@")[0] ?? "");
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () => post<void>(`/notices/${notice.id}/read`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["notices"] }),
  });
  return (
    <li className={notice.readAt ? "notice" : "notice notice-unread"}>
      <div>
        <p>{words(notice.text)}</p>
        <small className="muted">
          <time dateTime={notice.at}>{momentText(notice.at)}</time>
          {notice.number && (
            <>
              {" · "}
              <Link to={subjectOf(notice)} onClick={() => !notice.readAt && reading.mutate()}>
                {notice.subject.kind === "WEBHOOK" ? t("notices.webhook") : notice.number}
              </Link>
            </>
          )}
        </small>
        <ProblemAlert error={reading.error} />
      </div>
      {!notice.readAt && (
        <Button loading={reading.isPending} onClick={() => reading.mutate()} aria-label={t("notices.markReadOf", { text: words(notice.text) })}>
          {t("notices.markRead")}
        </Button>
      )}
    </li>
  );
}
