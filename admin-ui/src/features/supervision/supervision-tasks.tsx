import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { Section } from "../../ui/section";
import { AwaitedList } from "./awaited-list";
import { supervisionWorkQuery } from "./queries";

const MOST_URGENT = 5;

/** The most urgent of the listings, interviews and transfers that wait for me, and the way to all of them: the queue below stays in sight. */
export function SupervisionTasks() {
  const { t } = useTranslation();
  const work = useQuery(supervisionWorkQuery({}, 0, MOST_URGENT)).data;
  if (!work || work.count === 0) return null;
  return (
    <Section
      className="beside-queue"
      title={t("sup.waiting", { count: work.count })}
      aside={
        <span className="button-row">
          {work.late > 0 && (
            <Link className="due-late" to={`${paths.supervisionWork}?late=true`}>
              {t("sup.lateCount", { count: work.late })}
            </Link>
          )}
          <Link to={paths.supervisionWork}>{t("sup.all", { count: work.count })}</Link>
        </span>
      }
    >
      <AwaitedList items={work.items} />
    </Section>
  );
}
