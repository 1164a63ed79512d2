import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { canBeTried } from "../../api/rules";
import { Link } from "react-router";
import { Empty, Section } from "../../ui/section";
import type { Revision } from "./draft-types";
import { simulationsQuery } from "./queries";
import { PUBLISHED, triedOnPoints, TURNS } from "./turns";

/** What the version would have done, beside what it says: whoever judges it sees both. */
export function ReleaseEffect({ revision }: { revision: Revision }) {
  const { t } = useTranslation();
  const onPoints = triedOnPoints(revision);
  const tried = onPoints || canBeTried(revision.kind);
  const found = useQuery({ ...simulationsQuery(revision.id), enabled: tried });
  if (!tried || !found.data) return null;
  const last = found.data.items.find(({ kind, status }) => kind !== "SHADOW" && status === "DONE");
  return (
    <Section title={t("rules.effect.title")}>
      {last ? (
        <>
          <p>{onPoints ? t("rules.effect.points", { on: last.from, total: last.done }) : t("rules.effect.period", { from: last.from, to: last.to, total: last.done })}</p>
          <p>
            <Link to="?tab=simulation">{t("rules.effect.changed", { changed: last.changed })}</Link>
          </p>
          {revision.digest && revision.digest !== last.digest && <p className="muted small">{t("rules.effect.earlierText")}</p>}
        </>
      ) : (
        <Empty title={t(PUBLISHED.has(revision.state) ? "rules.effect.untried" : "rules.effect.none")} hint={TURNS[revision.state] && <Link to="?tab=simulation">{t("rules.effect.try")}</Link>} />
      )}
    </Section>
  );
}
