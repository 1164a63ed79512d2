import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { RiskMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { InspectionList } from "./inspection-list";
import { askingQuery, checklistQuery } from "./queries";
import { useQueue } from "./use-queue";

/** What is asked at one risk point, and the inspections that ask it now: where a QR code on the machine leads to. */
export default function ChecklistPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const me = useQuery(meQuery());
  const checklist = useQuery(checklistQuery(number));
  const open = useQuery({ ...askingQuery(checklist.data?.enterprise.code ?? "", checklist.data?.riskPoint.id ?? ""), enabled: !!checklist.data });
  const queue = useQueue(me.data?.username);
  if (!checklist.data)
    return (
      <>
        <PageTitle title={number} />
        {checklist.isPending ? <Waiting /> : <ProblemAlert error={checklist.error} retry={() => void checklist.refetch()} />}
      </>
    );
  const { riskPoint, enterprise, items } = checklist.data;
  return (
    <>
      <PageTitle title={riskPoint.name ?? number} lead={[riskPoint.number, riskPoint.place, enterprise.name].filter(Boolean).join(" · ")} actions={<RiskMark level={riskPoint.level} />} />
      <Section title={t("checklist.open")}>
        <ProblemAlert error={open.error} retry={() => void open.refetch()} />
        {open.data && open.data.length > 0 && <InspectionList rows={open.data} entries={queue.entries} named={false} />}
        {open.data?.length === 0 && <Empty title={t("checklist.noneOpen")} hint={<Link to={paths.inspections}>{t("check.toList")}</Link>} />}
      </Section>
      <Section title={t("checklist.title", { count: items.length })}>
        <ol className="checklist" lang="zh-CN">
          {items.map(({ measure, answer }) => (
            <li key={measure.id}>
              <strong>{measure.question}</strong>
              <span>
                {t("check.passes")} {measure.answer.text}
              </span>
              <span className="muted small">
                {measure.id} · {t(`inspections.checkedBy.${measure.checkedBy}`)} · {t(`measure.frequencies.${measure.frequency}`)}
              </span>
              {answer && (
                <span className="small">
                  {t("checklist.last", { at: momentText(answer.answeredAt), by: answer.by })} <strong>{answer.passed === null ? t("check.count.notApplicable") : t(answer.passed ? "check.isPassed" : "check.fails")}</strong>{" "}
                  {answer.hiddenDanger && <Link to={paths.record(answer.hiddenDanger)}>{answer.hiddenDanger}</Link>}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
