import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { InspectionHeader } from "./inspection-header";
import { InspectionSummary } from "./inspection-summary";
import type { Draft } from "./offline/database";
import { enqueueAnswer, enqueueCompletion } from "./offline/queue";
import { QuestionCard } from "./question-card";
import { nextOpen, tally } from "./questions";
import { SyncStrip } from "./sync-strip";
import { useInspection } from "./use-inspection";

const SUMMARY = "summary";

/** An inspection, one question per card; where one stands is in the address, so a reload comes back to it. */
export default function InspectionPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const view = useInspection(id);
  const { inspection, questions, owner } = view;
  if (!inspection || !view.ready)
    return (
      <>
        <PageTitle title={t("check.title")} />
        {view.error ? <ProblemAlert error={view.error} retry={view.reload} /> : <Waiting />}
        <Link to={paths.inspections}>{t("check.toList")}</Link>
      </>
    );

  const sum = tally(questions);
  const firstOpen = nextOpen(questions, -1);
  const asked = search.get("at");
  const at = asked === SUMMARY || (asked === null && firstOpen < 0) ? -1 : Math.min(Math.max(Number(asked ?? firstOpen + 1) - 1 || 0, 0), questions.length - 1);
  const go = (index: number) => {
    setSearch({ at: index < 0 ? SUMMARY : String(index + 1) }, { replace: true });
    window.scrollTo({ top: 0 });
  };
  const question = questions[at];
  const given = async (draft: Draft, stay: boolean) => {
    if (asked === null) setSearch({ at: String(at + 1) }, { replace: true }); // the first open one is another from now on
    await enqueueAnswer(owner, id, draft);
    if (stay) return;
    const others = questions.map((other, index) => (index === at ? { ...other, state: "WAITING" as const } : other));
    go(nextOpen(others, at));
  };
  return (
    <div className="check">
      <InspectionHeader inspection={inspection} />
      <SyncStrip waiting={view.waiting} refused={view.refused} others={view.others} keptAt={view.keptAt} />
      <div className="check-progress">
        <Progress percent={Math.round((sum.answered / Math.max(1, sum.all)) * 100)} showInfo={false} aria-label={t("check.progress")} />
        <span>{t("check.answered", { answered: sum.answered, all: sum.all })}</span>
      </div>
      {questions.length === 0 && <Empty title={t("check.nothing")} />}
      {question ? (
        <QuestionCard key={at} owner={owner} question={question} number={at + 1} count={questions.length} writable={view.writable} onGiven={given} />
      ) : (
        <InspectionSummary
          inspection={inspection}
          questions={questions}
          completion={view.completion}
          writable={view.writable}
          onGo={go}
          onComplete={() => void enqueueCompletion(owner, id)}
        />
      )}
      <nav className="check-nav" aria-label={t("check.navigation")}>
        <Button size="large" disabled={at === 0 || questions.length === 0} onClick={() => go(at < 0 ? questions.length - 1 : at - 1)}>
          {t("check.previous")}
        </Button>
        {at >= 0 && (
          <Button size="large" type="primary" ghost={firstOpen >= 0} onClick={() => go(nextOpen(questions, at))}>
            {firstOpen >= 0 ? t("check.nextOpen") : t("check.toSummary")}
          </Button>
        )}
        {at >= 0 && firstOpen >= 0 && (
          <Button size="large" onClick={() => go(-1)}>
            {t("check.toSummary")}
          </Button>
        )}
      </nav>
    </div>
  );
}
