import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Due } from "../../ui/marks";
import { Section } from "../../ui/section";
import { LEDGERS, supervisionWorkQuery } from "./queries";

/** Listings, interviews and transfers that wait for me, the longest waiting first. */
export function SupervisionTasks() {
  const { t } = useTranslation();
  const work = useQuery(supervisionWorkQuery());
  const items = work.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t("sup.waiting", { count: items.length })}>
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.number}>
            <Link className="number" to={LEDGERS[one.kind].file(one.number)}>
              {one.number}
            </Link>{" "}
            {t(`sup.kind.${one.kind}`)} · {one.title} <span className="status">{t(`sup.status.${one.status}`)}</span> {one.dueOn && <Due dueOn={one.dueOn} overdue={false} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
