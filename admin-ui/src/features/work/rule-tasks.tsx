import { RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { packsQuery } from "../../api/rules";
import type { RuleTask, Work } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Empty } from "../../ui/section";

/** What waits for me on the way of rules to being law. */
export function RuleTasks({ rules }: { rules: NonNullable<Work["rules"]> }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { count, items, orders } = rules;
  const titles = useQuery({ ...packsQuery(), enabled: orders.length > 0 }).data?.items;
  return (
    <section className="panel panel-flush rule-tasks" aria-labelledby="rule-tasks">
      <div className="panel-head">
        <h2 id="rule-tasks">{t("work.rules.title", { count })}</h2>
        <Link to={paths.rulebook}>{t("work.rules.all")}</Link>
      </div>
      {items.length === 0 && orders.length > 0 ? null : items.length === 0 ? (
        <Empty title={t("work.rules.none")} />
      ) : (
        <ol className="work-list">
          {items.map((item) => (
            <TaskRow key={`${item.revision}-${item.task}`} item={item} />
          ))}
        </ol>
      )}
      {orders.map(({ publication, packId, open }) => (
        <p key={publication} className="rule-orders">
          <Link to={`${paths.redetermination(publication)}?state=TO_DECIDE`}>{t("work.rules.orders", { count: open, pack: words(titles?.find(({ id }) => id === packId)?.title) || packId })}</Link>
        </p>
      ))}
      {count > items.length && <p className="muted">{t("work.rules.more", { count: count - items.length })}</p>}
    </section>
  );
}

function TaskRow({ item }: { item: RuleTask }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <li className="work-row rail-none">
      <Link to={paths.ruleRevision(item.revision)} className="work-link">
        <span className="work-task">
          <strong>{t(`work.rules.task.${item.task}`)}</strong>
        </span>
        <span className="work-what">
          <span className="work-title">{words(item.title)}</span>
          <span className="muted">
            <span className="number">{item.reference}</span> {item.words}
          </span>
        </span>
        <span className="work-when">
          <small className="muted">{t("work.since", { at: momentText(item.since) })}</small>
        </span>
        <RightOutlined className="work-arrow" aria-hidden />
      </Link>
    </li>
  );
}
