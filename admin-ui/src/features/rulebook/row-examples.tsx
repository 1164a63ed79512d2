import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { factsWords, type Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import { examplesQuery } from "./queries";

interface Props {
  revision: string;
  rowId: string;
  store: DraftStore;
  speech: Speech;
  rested: string;
  editable: boolean;
  show: (key: string) => void;
}

/** The examples of a rule, each with what the rules really say of it. */
export function RowExamples({ revision, rowId, store, speech, rested, editable, show }: Props) {
  const { t } = useTranslation();
  const runs = useQuery(examplesQuery(revision, rested, () => store.lines()));
  const examples = store.list("EXAMPLES").filter(({ cells }) => cells.row === rowId);
  const row = store.list("ROWS").find(({ cells }) => cells.id === rowId);
  const said = (code: string) => (/^(FIRES|FIRES_BY_FAILED_DEVICE|DOES_NOT_FIRE|NEEDS_FACTS)$/.test(code) ? t(`rules.expectation.${code}`) : code);
  return (
    <div className="row-examples">
      <h2>{t("rules.examples.title")}</h2>
      {runs.error && <p className="muted">{t("rules.examples.notRun")}</p>}
      {examples.length === 0 && <p className="muted">{t("rules.examples.none")}</p>}
      <ul>
        {examples.map(({ key, cells }) => {
          const run = runs.data?.items.find((one) => one.key === key);
          const facts = [factsWords(cells.enterprise ?? "", "enterprise", speech), factsWords(cells.values ?? "", cells.fact_type, speech)].filter(Boolean).join("; ");
          return (
            <li key={key}>
              <button type="button" className="text-button" onClick={() => show(key)}>{facts || t("rules.examples.noFacts")}</button>
              <span className="small">
                {t("rules.examples.expected", { outcome: said(cells.expectation ?? "") })}{" "}
                {run && (
                  <span className={run.passed ? "run-passed" : "run-failed"}>
                    {run.passed ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />} {run.passed ? t("rules.examples.passed") : t("rules.examples.failed", { outcome: said(run.actual) })}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {editable && (
        <Button onClick={() => show(store.add("EXAMPLES", examples.at(-1)?.key ?? store.list("EXAMPLES").at(-1)?.key, { row: rowId, fact_type: row?.cells.fact_type ?? "", expectation: "FIRES", boundary: "no", on: row?.cells.valid_from ?? "", values: "" }))}>{t("rules.examples.add")}</Button>
      )}
    </div>
  );
}
