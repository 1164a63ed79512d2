import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepRow, StepView } from "../../api/types";
import { StepMark } from "../../ui/step-mark";
import type { Speech } from "./cell-words";

interface Props {
  view: StepView;
  walking: boolean;
  speech: Speech;
  go: (key: string) => void;
}
const SHOWN = 40;
const FAR = ["NO_SUCH_FACT", "NOT_IN_FORCE"];

/** Row by row what became of it, in words; rows that look at nothing of the case are left out unless wanted. */
export function StepList({ view, walking, speech, go }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const near = view.rows.filter(({ standing }) => !FAR.includes(standing));
  const rows = all ? view.rows : near.slice(0, SHOWN);
  const met = view.rows.filter(({ standing }) => standing.startsWith("ANSWERS"));
  return (
    <div aria-busy={walking}>
      <p role="status" className="step-answer">
        <strong>{met.length > 0 ? t("rules.step.answer", { rows: [...new Set(met.map(({ rowId }) => rowId))].join(speech.separator) }) : t("rules.step.noAnswer")}</strong> {!view.sure && t("rules.step.notSure")}{" "}
        <span className="muted">{t("rules.step.on", { on: view.on })}</span>
      </p>
      {view.unread.length > 0 && <p className="muted">{t("rules.step.unread", { count: view.unread.length })}</p>}
      <ol className="step-rows">
        {rows.map((row) => (
          <StepItem key={`${row.key}-${row.rowId}-${row.factRef}`} row={row} speech={speech} go={go} />
        ))}
      </ol>
      {rows.length < view.rows.length || all ? (
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>{t("rules.step.all", { count: view.rows.length - Math.min(near.length, SHOWN) })}</Checkbox>
      ) : null}
    </div>
  );
}

function StepItem({ row, speech, go }: { row: StepRow; speech: Speech; go: (key: string) => void }) {
  const { t } = useTranslation();
  const { key, rowId, standing, why, answers, checks } = row;
  return (
    <li className={standing.startsWith("ANSWERS") ? "step-row step-row-answers" : "step-row"}>
      <p>
        {key ? <button type="button" className="text-button number" onClick={() => go(key)}>{rowId}</button> : <span className="number">{rowId}</span>} <strong>{t(`rules.step.standing.${standing}`)}</strong> {speech.words(why)} {answers && <span className="muted">{t("rules.step.says", { answers: speech.words(answers) })}</span>}
      </p>
      {checks.length > 0 && (
        <ul>
          {checks.map((check, index) => (
            <li key={`${check.attribute}-${index}`}>
              <StepMark check={check} /> {speech.words(check.labels)} {speech.words(check.wanted)} <span className="muted">{check.actual ? t("rules.step.actual", { actual: speech.words(check.actual) }) : t("rules.step.unknown")}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
