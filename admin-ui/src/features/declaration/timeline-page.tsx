import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { declarationsQuery, doneInspectionsQuery, movedLevelsQuery } from "../../api/enterprise-queries";
import { registerQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { eventsOf } from "./events";
import { TimelineEvent } from "./timeline-event";

const SHOWN = 50;

/** What happened to the enterprise, newest first: declarations, inspections, what was found and how levels moved. */
export default function TimelinePage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const dangers = useQuery(registerQuery({ enterprise: code, sort: "-foundOn", limit: SHOWN }));
  const declarations = useQuery(declarationsQuery(code));
  const inspections = useQuery(doneInspectionsQuery(code, SHOWN));
  const moved = useQuery(movedLevelsQuery(code, SHOWN));
  const asked = [dangers, declarations, inspections, moved];
  if (asked.some(({ isPending }) => isPending)) return <Waiting />;
  const events = eventsOf({ dangers: dangers.data?.items, declarations: declarations.data?.items, inspections: inspections.data?.items, moved: moved.data?.items });
  return (
    <Section title={t("enterprises.tab.timeline")} aside={<Link to={`${paths.register}?enterprise=${code}`}>{t("register.allOf")}</Link>}>
      <ProblemAlert error={asked.find(({ error }) => error)?.error} />
      {events.length === 0 && <Empty title={t("timelines.none")} hint={t("timelines.noneHint")} />}
      <ol className="timeline">
        {events.slice(0, SHOWN).map((event, index) => (
          <TimelineEvent key={index} {...event} />
        ))}
      </ol>
      {events.length > SHOWN && <p className="muted">{t("timelines.last", { count: SHOWN })}</p>}
    </Section>
  );
}
