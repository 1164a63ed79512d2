import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import type { Question } from "./questions";

/** What an answer means, said at once; and where it is now. */
export function AnswerResult({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { state, verdict, hiddenDanger, item, answer } = question;
  if (state === "OPEN" || !answer) return null;
  const fails = verdict === "FAILS";
  return (
    <div className={fails ? "result result-fails" : "result"} role="status">
      <p>
        {fails ? <CloseOutlined aria-hidden /> : <CheckOutlined aria-hidden />}{" "}
        <strong>{answer.value === null ? t("check.isNotApplicable", { reason: answer.note }) : fails ? t("check.fails") : verdict === "PASSES" ? t("check.isPassed") : t("check.unclear")}</strong>{" "}
        <span className="result-state">{t(`check.state.${state}`)}</span>
      </p>
      {fails && !hiddenDanger && <p>{t(state === "SENT" || state === "RECORDED" ? "check.reported" : item.measure?.mayBeMajor ? "check.willReportMajor" : "check.willReport")}</p>}
      {fails && hiddenDanger && (
        <p>
          {t("check.became")} <Link to={paths.record(hiddenDanger)}>{hiddenDanger}</Link>
        </p>
      )}
    </div>
  );
}
