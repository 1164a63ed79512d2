import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { HiddenDanger } from "../../api/types";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts, Section } from "../../ui/section";
import { CauseForm } from "./cause-form";
import { closureQuery } from "./closure-queries";
import { RecheckList } from "./recheck-list";

/** What belongs to the end of a record: why it came about, whether it stays away, and ends that were taken back. */
export function ClosureCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(closureQuery(record.number, record.version));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const mayAnalyse = data.allowedActions.some(({ action, allowed }) => action === "ANALYSE_CAUSE" && allowed);
  const asks = mayAnalyse && (record.status === "RECTIFYING" || record.status === "SUBMITTED") && record.level === "MAJOR";
  if (!asks && !data.causeNeeded && data.causes.length + data.rechecks.length + data.ends.length === 0) return null;
  return (
    <Section title={t("closure.title")} aside={data.episode > 1 && <span className="status">{t("closure.episode", { episode: data.episode })}</span>}>
      {data.causeNeeded && <Alert type="warning" showIcon message={t("closure.needed")} />}
      {data.causes.length > 0 && <h3>{t("closure.causes")}</h3>}
      {data.causes.map((cause) => (
        <Facts
          key={cause.at}
          items={[
            [t("closure.category"), t(`closure.categories.${cause.category}`)],
            [t("closure.analysis"), <span lang="zh-CN">{cause.analysis}</span>],
            [t("closure.by"), `${momentText(cause.at)} · ${cause.by}`],
          ]}
        />
      ))}
      {asks && <CauseForm record={record} first={data.causes.length === 0} />}
      {data.rechecks.length > 0 && <RecheckList record={record} closure={data} />}
      {data.ends.length > 0 && (
        <>
          <h3>{t("closure.ends")}</h3>
          <ul>
            {data.ends.map((end) => (
              <li key={end.at}>
                <strong>{t(`closure.endKinds.${end.kind}`)}</strong> <span lang="zh-CN">{t("closure.taken", { at: momentText(end.at), by: end.by, reason: end.reason })}</span>
                <br />
                <span className="muted" lang="zh-CN">
                  {t("closure.ended", { at: momentText(end.endedAt), by: end.endedBy, words: end.endedWith })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
