import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioOutcome } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { cellWords, type Speech } from "./cell-words";
import type { DraftStore } from "./draft-store";
import type { Column } from "./draft-types";
import { scenariosQuery } from "./queries";

interface Props {
  revision: string;
  store: DraftStore;
  columns: Column[];
  speech: Speech;
  rested: string;
  go: (key: string, column: string | null) => void;
}

/** Scenarios played day by day with a clock of their own; once begun, played again as the rules are typed. */
export function ScenarioPanel({ revision, store, columns, speech, rested, go }: Props) {
  const { t } = useTranslation();
  const [played, setPlayed] = useState(false);
  const runs = useQuery({ ...scenariosQuery(revision, rested, () => store.lines()), enabled: played, placeholderData: (earlier) => earlier });
  const items = runs.data?.items ?? [];
  const failed = items.filter(({ passed }) => !passed);
  return (
    <section className="step-panel" aria-label={t("rules.scenario.title")}>
      <p className="muted small">{t("rules.scenario.text")}</p>
      <p>
        <Button loading={played && runs.isFetching} onClick={() => (played ? void runs.refetch() : setPlayed(true))}>{t("rules.scenario.run")}</Button>{" "}
        {runs.data && (
          <span role="status" className={failed.length > 0 ? "run-failed" : "run-passed"}>
            {failed.length > 0 ? <CloseCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />} {t("rules.scenario.result", { passed: runs.data.passed, failed: runs.data.failed })}
          </span>
        )}
      </p>
      <ProblemAlert error={runs.error} />
      {failed.length > 0 && (
        <ol className="step-rows">
          {failed.map((step) => (
            <FailedStep key={step.key} step={step} columns={columns} speech={speech} go={go} />
          ))}
        </ol>
      )}
    </section>
  );
}

function FailedStep({ step, columns, speech, go }: { step: ScenarioOutcome; columns: Column[]; speech: Speech; go: Props["go"] }) {
  const { t } = useTranslation();
  const said = (name: string, text: string) => {
    const column = columns.find((known) => known.name === name);
    return (column && cellWords(column, { [name]: text }, speech)) || text || t("rules.lost.empty");
  };
  return (
    <li className="step-row">
      <p>
        <button type="button" className="text-button" onClick={() => go(step.key, step.mismatches[0]?.column ?? null)}>{t("rules.scenario.step", { scenario: step.scenario, step: step.step, on: step.on })}</button>
      </p>
      <ul>
        {step.mismatches.map(({ column, wanted, actual }) => (
          <li key={column}>
            {speech.words(columns.find(({ name }) => name === column)?.labels) || column} {t("rules.scenario.mismatch", { wanted: said(column, wanted), actual: said(column, actual) })}
          </li>
        ))}
      </ul>
    </li>
  );
}
