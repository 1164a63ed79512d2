import { RightOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { WorkItem } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { Due, LevelMark, StatusTag } from "../../ui/marks";

/** One piece of work: what to do, for whom, until when. The whole row leads to the record. */
export function WorkRow({ item, done }: { item: WorkItem; done: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={`work-row rail-${(item.level ?? "none").toLowerCase()}`}>
      <Link to={paths.record(item.number)} className="work-link">
        <span className="work-task">
          {item.task && !done ? <strong>{t(`work.task.${item.task}`)}</strong> : <StatusTag status={item.status} />}
          <LevelMark level={item.level} />
        </span>
        <span className="work-what">
          <span className="work-title">{item.title}</span>
          <span className="muted">
            <span className="number">{item.number}</span> · {item.enterprise.name} · {item.district.name}
          </span>
        </span>
        <span className="work-when">
          <Due dueOn={item.dueOn} overdue={item.overdue} over={done} />
          <small className="muted">{t(done ? "work.doneSince" : "work.since", { at: momentText(item.since) })}</small>
        </span>
        <RightOutlined className="work-arrow" aria-hidden />
      </Link>
    </li>
  );
}
