import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import type { AnswerValue } from "./check-answer";
import { AnswerButtons } from "./answer-buttons";
import { AnswerExtras } from "./answer-extras";
import { AnswerResult } from "./answer-result";
import type { Draft } from "./offline/database";
import type { Question } from "./questions";
import { useAnswer } from "./use-answer";

interface Props {
  owner: string;
  question: Question;
  number: number;
  count: number;
  writable: boolean;
  onGiven: (draft: Draft, stay: boolean) => Promise<void>;
}

/** One question at a time. What passes goes on by itself; what fails stays and says what will happen. */
export function QuestionCard({ owner, question, number, count, writable, onGiven }: Props) {
  const { t } = useTranslation();
  const { item } = question;
  const { riskPoint, measure } = item;
  const { draft, change, give } = useAnswer(question, onGiven);
  return (
    <article className={`question rail-${(riskPoint.level ?? "none").toLowerCase()}`} aria-labelledby="question-words">
      <header className="question-head">
        <span className="muted">{t("check.position", { number, count })}</span>
        <RiskMark level={riskPoint.level} />
      </header>
      <p className="question-point" lang="zh-CN">
        {riskPoint.number ? <Link to={paths.riskPoint(riskPoint.number)}>{riskPoint.name}</Link> : riskPoint.name}
        {riskPoint.place && <span className="muted"> {riskPoint.place}</span>}
      </p>
      <h2 id="question-words" className="question-words" lang="zh-CN" tabIndex={-1}>
        {measure?.question ?? item.measureId}
      </h2>
      {!measure && <p>{t("check.gone")}</p>}
      {measure && (
        <p className="question-passes">
          {t("check.passes")} <strong lang="zh-CN">{measure.answer.text}</strong>
        </p>
      )}
      {measure && <AnswerButtons form={measure.answer} value={question.answer?.value ?? null} disabled={!writable} onAnswer={(value: AnswerValue) => void give({ value })} />}
      <AnswerResult question={question} />
      {writable && <AnswerExtras owner={owner} question={question} draft={draft} onChange={change} onNotApplicable={(note) => void give({ value: null, note })} />}
      {measure && (
        <details className="question-more">
          <summary>{t("check.requirement")}</summary>
          <p lang="zh-CN">{measure.text}</p>
          <p className="muted small">
            {measure.id} · {measure.standard ? <span lang="zh-CN">{`${measure.standard.number} ${measure.standard.title} ${measure.standard.clause ?? ""}`}</span> : t("check.noStandard")}
            {measure.standard && ` · ${t(measure.standard.verified ? "check.verified" : "check.recalled")}`}
          </p>
        </details>
      )}
    </article>
  );
}
