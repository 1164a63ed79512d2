import { RightOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { WorkItem } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { Pick } from "../bulk/selection";
import { Due, LevelMark, StatusTag } from "../../ui/marks";
import { UrgencyMark } from "../desk/urgency-mark";

interface Props {
  item: WorkItem;
  done: boolean;
  /** The record opens beside the list instead of on its own page. */
  beside?: boolean;
  open?: boolean;
}

/** One piece of work: how urgent and why, what to do, for whom, until when. The row leads to the record. */
export function WorkRow({ item, done, beside, open }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const here = new URLSearchParams(search);
  here.set("record", item.number);
  return (
    <li className={`work-row rail-${(item.level ?? "none").toLowerCase()}${open ? " work-row-open" : ""}`}>
      {!done && <Pick item={item} />}
      <Link to={beside ? { search: here.toString() } : paths.record(item.number)} className="work-link" data-number={item.number} aria-current={open || undefined}>
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
          {item.decideBy && <small className="muted">{t("desk.decideBy", { day: item.decideBy })}</small>}
          <small className="muted">{t(done ? "work.doneSince" : "work.since", { at: momentText(item.since) })}</small>
        </span>
        <RightOutlined className="work-arrow" aria-hidden />
      </Link>
      {(item.urgency || item.claim) && (
        <p className="work-marks">
          {item.urgency && <UrgencyMark urgency={item.urgency} why={item.why} number={item.number} />}
          {item.claim && <span className={item.claim.mine ? "claim claim-mine" : "claim"}>{t(item.claim.mine ? "desk.claimedByMe" : "desk.claimedBy", { name: item.claim.name, since: momentText(item.claim.since) })}</span>}
        </p>
      )}
    </li>
  );
}
