import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AwaitedProceeding } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Due } from "../../ui/marks";
import { LEDGERS } from "./queries";

/** What is to be done in which proceeding, and by when; what has no last day says since when it waits. */
export function AwaitedList({ items }: { items: AwaitedProceeding[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list awaited">
      {items.map((one) => (
        <li key={one.number}>
          <Link to={LEDGERS[one.kind].file(one.number)}>
            <strong>{t(`sup.action.${one.action}`)}</strong> <span className="number">{one.number}</span>
          </Link>
          <span className="awaited-what">
            {t(`sup.kind.${one.kind}`)} · {one.title} <span className="muted">{one.enterprise}</span>
          </span>
          {one.dueOn ? <Due dueOn={one.dueOn} overdue={one.late} /> : <small className="muted">{t("work.since", { at: momentText(one.since) })}</small>}
        </li>
      ))}
    </ul>
  );
}
