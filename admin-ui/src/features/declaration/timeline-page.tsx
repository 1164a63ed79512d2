import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { declarationsQuery } from "../../api/enterprise-queries";
import { registerQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { LevelMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { eventsOf } from "./events";

const SHOWN = 50;

/** What happened to the enterprise, newest first: declarations and what was found; each leads to its record. */
export default function TimelinePage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const dangers = useQuery(registerQuery({ enterprise: code, sort: "-foundOn", limit: SHOWN }));
  const declarations = useQuery(declarationsQuery(code));
  if (dangers.isPending || declarations.isPending) return <Waiting />;
  const events = eventsOf(dangers.data?.items ?? [], declarations.data?.items ?? []);
  return (
    <Section title={t("enterprises.tab.timeline")} aside={<Link to={`${paths.register}?enterprise=${code}`}>{t("register.allOf")}</Link>}>
      <ProblemAlert error={dangers.error ?? declarations.error} />
      {events.length === 0 && <Empty title={t("timelines.none")} hint={t("timelines.noneHint")} />}
      <ol className="timeline">
        {events.map(({ on, danger, declaration, step }) => (
          <li key={`${on}${danger?.number ?? ""}${declaration?.number ?? ""}${step ?? ""}`}>
            <time dateTime={on}>{on}</time>
            {declaration && <strong>{t("timelines.declaration", { number: declaration.number, step: t(`declarations.step.${step}`) })}</strong>}
            {danger && (
              <>
                <strong>{t("timelines.found")}</strong>
                <span>
                  <LevelMark level={danger.level} /> <Link to={paths.record(danger.number)}>{danger.number}</Link> {danger.title} · {t(`ui.statuses.${danger.status}`)}
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
