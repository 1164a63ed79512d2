import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { InspectionList } from "./inspection-list";
import { checklistQuery, inspectionsQuery } from "./queries";
import { useQueue } from "./use-queue";

/** What is asked at one risk point, and the inspections that ask it now: where a QR code on the machine leads to. */
export default function ChecklistPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const me = useQuery(meQuery());
  const checklist = useQuery(checklistQuery(number));
  const enterprise = checklist.data?.riskPoint.enterprise.code;
  const open = useQuery({ ...inspectionsQuery({ state: "OPEN", enterprise, riskPoint: number, limit: 20 }), enabled: !!enterprise });
  const queue = useQueue(me.data?.username);
  if (!checklist.data)
    return (
      <>
        <PageTitle title={number} />
        {checklist.isPending ? <Waiting /> : <ProblemAlert error={checklist.error} retry={() => void checklist.refetch()} />}
      </>
    );
  const { riskPoint, measures } = checklist.data;
  return (
    <>
      <PageTitle title={riskPoint.name ?? number} lead={[riskPoint.number, riskPoint.place, riskPoint.enterprise.name].filter(Boolean).join(" · ")} actions={<RiskMark level={riskPoint.level} />} />
      <Section title={t("checklist.open")}>
        <ProblemAlert error={open.error} retry={() => void open.refetch()} />
        {open.data && open.data.items.length > 0 && <InspectionList rows={open.data.items} entries={queue.entries} named={false} />}
        {open.data?.items.length === 0 && <Empty title={t("checklist.noneOpen")} hint={<Link to={paths.inspections}>{t("check.toList")}</Link>} />}
      </Section>
      <Section title={t("checklist.title", { count: measures.length })}>
        <ol className="checklist" lang="zh-CN">
          {measures.map((measure) => (
            <li key={measure.id}>
              <strong>{measure.question}</strong>
              <span>
                {t("check.passes")} {measure.answer.text}
              </span>
              <span className="muted small">
                {measure.id} · {t(`inspections.checkedBy.${measure.checkedBy}`)} · {t(`inspections.frequency.${measure.frequency}`)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
