import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { meQuery, rulePacksQuery, timelineQuery } from "../../api/queries";
import { RULING } from "../../api/rules";
import type { TimelineEntry } from "../../api/types";
import { paths } from "../../app/paths";
import { usePackWords } from "../../i18n/use-pack-words";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";

const statusIn = (state: unknown): string | undefined => {
  if (typeof state === "string") return state;
  const status = (state as { status?: unknown } | null)?.status;
  return typeof status === "string" ? status : undefined;
};

const PAGES = { listing: paths.listing, interview: paths.interview, enforcement: paths.transfer };
const PROCEEDING = /^(listing|interview|enforcement)-(.+)$/;

/** Every act with who, when and from where; newest first. */
export function Timeline({ number, version }: { number: string; version: number }) {
  const { t, i18n } = useTranslation();
  const timeline = useQuery({ ...timelineQuery(number, version), placeholderData: keepPreviousData });
  const mayRead = useQuery(meQuery()).data?.roles.some((role) => RULING.includes(role)) === true;
  const redetermined = timeline.data?.items.some(({ after }) => typeof after.rules === "string") === true;
  const packWords = usePackWords(useQuery({ ...rulePacksQuery(), enabled: redetermined }).data);
  const named = (key: string, fallback: string) => (i18n.exists(key) ? t(key) : fallback);
  const act = (done: string) => {
    const [, kind, entry] = PROCEEDING.exec(done) ?? [];
    return kind && entry ? `${named(`sup.kind.${kind.toUpperCase()}`, kind)} · ${named(`sup.entry.${entry}`, entry)}` : named(`timeline.act.${done}`, done);
  };
  const proceeding = ({ act: done, after }: TimelineEntry) => {
    const [, kind] = PROCEEDING.exec(done) ?? [];
    return kind && typeof after.proceeding === "string" ? <Link to={PAGES[kind as keyof typeof PAGES](after.proceeding)}>{after.proceeding}</Link> : null;
  };
  if (timeline.isPending) return <Waiting />;
  if (!timeline.data) return <ProblemAlert error={timeline.error} retry={() => void timeline.refetch()} />;
  const due = ({ before, after }: TimelineEntry) => {
    const [was, is] = [before.dueOn, after.dueOn];
    return typeof was === "string" && was !== is ? <span className="timeline-change">{t("timeline.due", { was, is: typeof is === "string" ? is : t("timeline.noDue") })}</span> : null;
  };
  const rules = ({ after }: TimelineEntry) => {
    if (typeof after.rules !== "string" || typeof after.publication !== "number") return null;
    const rules = packWords(after.rules);
    return mayRead ? <Link to={paths.redetermination(after.publication)}>{rules}</Link> : <span>{rules}</span>;
  };
  const step = ({ after }: TimelineEntry) => (typeof after.step === "string" && typeof after.row === "string" ? <span className="timeline-change">{`${named(`ladder.step.${after.step}`, after.step)} · ${after.row}`}</span> : null);
  const bulk = ({ after }: TimelineEntry) => {
    const { batch, others } = (after.bulk ?? {}) as { batch?: number; others?: number };
    return typeof batch === "number" ? <span className="timeline-change">{t("bulk.inBatch", { batch, others: others ?? 0 })}</span> : null;
  };
  const change = (entry: TimelineEntry) => {
    const [before, after] = [statusIn(entry.before), statusIn(entry.after)];
    if (!after || before === after) return null;
    const word = (status: string) => named(`ui.statuses.${status}`, status);
    return <span className="timeline-change">{before ? `${word(before)} → ${word(after)}` : word(after)}</span>;
  };
  return (
    <ol className="timeline">
      {[...timeline.data.items].reverse().map((entry) => (
        <li key={entry.seq}>
          <time dateTime={entry.at}>{momentText(entry.at)}</time>
          <strong>{act(entry.act)}</strong>
          {proceeding(entry)}
          {change(entry)}
          {due(entry)}
          {rules(entry)}
          {step(entry)}
          {bulk(entry)}
          <span>
            {entry.actor.name} <span className="muted">{named(`app.roles.${entry.actor.role}`, entry.actor.role)}</span>
          </span>
          {entry.note && <q>{entry.note}</q>}
          {entry.from && <small className="muted">{t("timeline.from", { address: entry.from })}</small>}
        </li>
      ))}
    </ol>
  );
}
