import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { Problem } from "../../api/errors";
import { paths } from "../../app/paths";
import { ChoiceChips } from "../../ui/choice-chips";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { redeterminationQuery } from "./queries";
import { RedeterminedItem } from "./redetermined-item";

const STATES = ["TO_DECIDE", "TAKEN", "ACCEPTED", "LEFT"] as const;
const COUNTED = { TO_DECIDE: "toDecide", TAKEN: "taken", ACCEPTED: "accepted", LEFT: "left" } as const;
const DONE_PERCENT = 100;

/** What a publication changed in cases that were running; an order changes only when somebody says so, and with a reason. */
export default function RedeterminationPage() {
  const { t } = useTranslation();
  const { publication = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const chosen = STATES.find((state) => state === search.get("state"));
  const pages = useInfiniteQuery(redeterminationQuery(publication, chosen));
  const report = pages.data?.pages[0];
  if (pages.isPending) return <Waiting />;
  if (pages.error instanceof Problem && pages.error.is("/unknown-redetermination")) return <Empty title={t("rules.again.notOrdered")} hint={t("rules.again.notOrderedHint")} />;
  if (!report) return <ProblemAlert error={pages.error} retry={() => void pages.refetch()} />;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { counts, status, done, total, unread } = report;
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.rulebook}>{t("rules.packs.title")}</Link> / <Link to={paths.rulePack(report.packId)}>{report.packId}</Link>
      </p>
      <PageTitle title={t("rules.again.title")} lead={t("rules.again.lead", { at: momentText(report.effectiveAt) })} />
      <Section title={t(`rules.again.status.${status}`)} aside={<Link to={paths.ruleRevision(report.revision)}>{t("rules.again.rules")}</Link>}>
        <p role="status">{status === "WAITING" ? t("rules.again.waiting") : t("rules.simulation.progress", { done, total })}</p>
        {status === "RUNNING" && <Progress percent={total === 0 ? 0 : Math.floor((done / total) * DONE_PERCENT)} aria-label={t("rules.again.status.RUNNING")} />}
        {unread > 0 && <p className="muted">{t("rules.again.unread", { count: unread })}</p>}
        <ChoiceChips name="again-state" legend={t("rules.again.show")} chips={[{ value: "", label: t("rules.usage.all") }, ...STATES.map((state) => ({ value: state, label: t(`rules.again.state.${state}`, { count: counts[COUNTED[state]] }) }))]} chosen={[chosen ?? ""]} onChoose={(state) => setSearch(state ? { state } : {}, { replace: true })} />
        {items.length === 0 && status === "DONE" && <NoneFound chosen={chosen} changed={STATES.some((state) => counts[COUNTED[state]] > 0)} />}
        <ol className="change-groups redetermined">
          {items.map((item) => (
            <RedeterminedItem key={item.number} publication={publication} revision={report.revision} item={item} />
          ))}
        </ol>
        {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("rules.simulation.more")}</Button>}
      </Section>
    </>
  );
}

/** Whoever follows the link of a task that others have done meanwhile is told so, and led to what was decided. */
function NoneFound({ chosen, changed }: { chosen: (typeof STATES)[number] | undefined; changed: boolean }) {
  const { t } = useTranslation();
  if (!changed) return <Empty title={t("rules.again.none")} hint={t("rules.again.noneHint")} />;
  return <Empty title={t(chosen === "TO_DECIDE" ? "rules.again.noneToDecide" : "rules.again.noneOfThese")} hint={<Link to="?" replace>{t("rules.again.whole")}</Link>} />;
}
