import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { Section } from "../../ui/section";
import type { Inspection } from "../../api/types";
import type { Entry } from "./offline/database";
import { isAnswered, type Question, tally } from "./questions";

interface Props {
  inspection: Inspection;
  questions: Question[];
  completion: Entry | null;
  writable: boolean;
  onGo: (index: number) => void;
  onComplete: () => void;
}
const COUNTS = ["passed", "failed", "notApplicable", "open"] as const;

/** How it stands: what failed and what became of it, what is still open, and the end. */
export function InspectionSummary({ inspection, questions, completion, writable, onGo, onComplete }: Props) {
  const { t } = useTranslation();
  const sum = tally(questions);
  const counts = { passed: sum.passed, failed: sum.failed, notApplicable: sum.notApplicable, open: sum.all - sum.answered };
  const listed = questions.map((question, index) => ({ question, index })).filter(({ question }) => question.verdict === "FAILS" || !isAnswered(question));
  return (
    <Section title={t("check.summary")} className="check-summary">
      <dl className="check-counts">
        {COUNTS.map((name) => (
          <div key={name} data-count={name}>
            <dt>{t(`check.count.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {listed.length > 0 && (
        <ul className="check-listed">
          {listed.map(({ question, index }) => (
            <li key={index}>
              <button type="button" className="text-button" onClick={() => onGo(index)}>
                <span lang="zh-CN">
                  {index + 1}. {question.item.measure?.question ?? question.item.measureId}
                </span>
              </button>
              <span className="check-listed-state">
                {isAnswered(question) ? t("check.fails") : t("check.open")}
                {question.hiddenDanger ? <Link to={paths.record(question.hiddenDanger)}>{question.hiddenDanger}</Link> : question.verdict === "FAILS" && ` · ${t(`check.state.${question.state}`)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {inspection.state === "DONE" && <p>{t("check.done", { by: inspection.completedBy, at: momentText(inspection.completedAt) })}</p>}
      {inspection.state === "MISSED" && <p className="field-error">{t("check.missed", { dueOn: inspection.dueOn })}</p>}
      {inspection.state === "OPEN" && completion && completion.state !== "REFUSED" && <p role="status">{t(completion.state === "SENT" ? "check.completionSent" : "check.completionWaiting")}</p>}
      {writable && (
        <>
          <Button type="primary" size="large" block className="answer-give" disabled={counts.open > 0} onClick={onComplete}>
            {t("check.complete")}
          </Button>
          {counts.open > 0 && <p className="muted">{t("check.completeFirst", { count: counts.open })}</p>}
        </>
      )}
    </Section>
  );
}
