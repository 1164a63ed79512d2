import { FormOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { meQuery, workQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { StandingFor } from "../absence/standing-for";
import { Batches } from "../bulk/batches";
import { BulkBar } from "../bulk/bulk-bar";
import { APPROVING } from "../bulk/queries";
import { SelectionOf } from "../bulk/selection";
import { SupervisionTasks } from "../supervision/supervision-tasks";
import { DueRechecks } from "./due-rechecks";
import { RuleTasks } from "./rule-tasks";
import { Desk } from "../desk/desk";
import { WorkRow } from "./work-row";

const QUEUES = ["todo", "overdue", "done"] as const;
type Queue = (typeof QUEUES)[number];

/** What waits for me, first thing after the login; numbers come second and are always clickable. */
export default function MyWorkPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const me = useQuery(meQuery());
  const work = useQuery(workQuery());
  const queue: Queue = QUEUES.find((name) => name === search.get("queue")) ?? "todo";
  const reports = me.data?.roles.some((role) => /^(ENTERPRISE_|INSPECTOR$|DISTRICT_|CITY_)/.test(role));
  const decides = me.data?.roles.some((role) => /^(INSPECTOR$|SUPERVISOR$|DISTRICT_|CITY_)/.test(role));
  const approves = me.data?.roles.some((role) => APPROVING.includes(role)) === true;
  const Around = approves ? SelectionOf : Fragment;
  const items = work.data?.[queue] ?? [];
  return (
    <>
      <PageTitle
        title={t("work.title")}
        lead={[me.data?.name, me.data?.unit?.name].filter(Boolean).join(" · ")}
        actions={
          reports && (
            <Link className="button-primary" to={paths.report}>
              <FormOutlined aria-hidden /> {t("work.report")}
            </Link>
          )
        }
      />
      <ProblemAlert error={work.error} retry={() => void work.refetch()} />
      {work.isPending && <Waiting />}
      {work.data && (
        <>
          <div className="queues" role="group" aria-label={t("work.queues")}>
            {QUEUES.map((name) => (
              <button
                key={name}
                type="button"
                className={`queue queue-${name}`}
                aria-pressed={queue === name}
                onClick={() => setSearch(name === "todo" ? {} : { queue: name }, { replace: true })}
              >
                <span className="queue-count">{work.data.counts[name]}</span>
                <span className="queue-name">{t(`work.queue.${name}`)}</span>
              </button>
            ))}
          </div>
          {work.data.rules && queue === "todo" && (work.data.rules.count + work.data.rules.orders.length > 0 || !decides) && <RuleTasks rules={work.data.rules} />}
          {queue === "todo" && <StandingFor />}
          {queue === "todo" && <Batches enabled={approves} />}
          {queue === "todo" && <SupervisionTasks />}
          {queue === "todo" && <DueRechecks enabled={decides === true} />}
          <h2 className="visually-hidden">{t(`work.queue.${queue}`)}</h2>
          {queue === "todo" ? (
            <Around>
              <Desk beside={decides === true} />
              <BulkBar />
            </Around>
          ) : items.length === 0 ? (
            <div className="panel">
              <Empty title={t(`work.empty.${queue}`)} />
            </div>
          ) : (
            <ol className="work-list">
              {items.map((item) => (
                <WorkRow key={item.number} item={item} done={queue === "done"} />
              ))}
            </ol>
          )}
        </>
      )}
    </>
  );
}
