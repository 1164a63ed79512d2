import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { rechecksQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { today } from "../../ui/dates";
import { Due } from "../../ui/marks";
import { Section } from "../../ui/section";

const FIRST = 3;

/** In the work of those who look again after a closure: what is due, the longest waiting first, and the way to all of it. */
export function DueRechecks({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation();
  const due = useQuery({ ...rechecksQuery("DUE", 0, FIRST), enabled }).data;
  if (!due || due.count === 0) return null;
  return (
    <Section
      className="beside-queue"
      title={t("rechecks.waiting", { count: due.count })}
      aside={<Link to={paths.rechecks}>{t("rechecks.all", { count: due.count })}</Link>}
    >
      <ul className="plain-list awaited">
        {due.items.map((recheck) => (
          <li key={recheck.id}>
            <Link to={paths.record(recheck.number)}>
              <strong>{t(`closure.kinds.${recheck.kind}`)}</strong> <span className="number">{recheck.number}</span>
            </Link>
            <span className="awaited-what">
              {recheck.title} <span className="muted">{recheck.enterprise}</span>
            </span>
            <Due dueOn={recheck.dueOn} overdue={recheck.dueOn < today()} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
