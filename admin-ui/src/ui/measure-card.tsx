import { useTranslation } from "react-i18next";
import type { CatalogueMeasure } from "../api/types";
import { Facts } from "./section";
import { Tag } from "./tag";

/** One control measure: what holds, what is asked, what passes, who looks how often, on which standard. Its content is Chinese. */
export function MeasureCard({ measure }: { measure: CatalogueMeasure }) {
  const { t } = useTranslation();
  const { answer, standard } = measure;
  return (
    <article className="measure" aria-labelledby={`measure-${measure.id}`}>
      <p className="measure-head">
        <Tag>{t(`measure.kinds.${measure.kind}`)}</Tag>
        <span className="number muted">{measure.id}</span>
        {measure.mayBeMajor && <Tag strong>{t("measure.mayBeMajor")}</Tag>}
      </p>
      <h3 id={`measure-${measure.id}`} lang="zh-CN">
        {measure.text}
      </h3>
      <p className="measure-question" lang="zh-CN">
        {measure.question}
      </p>
      <Facts
        items={[
          [t("measure.answer"), t(`measure.types.${answer.type}`)],
          [t("measure.passes"), <Passing key="passes" answer={answer} />],
          [t("measure.evidence"), measure.evidence && <span lang="zh-CN">{measure.evidence}</span>],
          [t("measure.checked"), `${t(`measure.checkers.${measure.checkedBy}`)} · ${t(`measure.frequencies.${measure.frequency}`)}`],
          [
            t("measure.standard"),
            standard && (
              <span className="clause">
                <strong>{standard.number}</strong> <span lang="zh-CN">{standard.title}</span> {standard.clause}
                <span className={standard.verified ? "verified" : "unverified"}>{t(standard.verified ? "measure.verified" : "measure.recalled")}</span>
              </span>
            ),
          ],
        ]}
      />
    </article>
  );
}

/** What answers pass, as the checklist words it. */
export function Passing({ answer }: { answer: CatalogueMeasure["answer"] }) {
  const { t } = useTranslation();
  if (answer.type === "YES_NO") return <>{t(answer.passing ? "measure.yes" : "measure.no")}</>;
  return <span lang="zh-CN">{answer.text}</span>;
}
