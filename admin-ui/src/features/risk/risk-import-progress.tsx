import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskImport } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { RowProblems } from "./row-problems";

interface Props {
  state: RiskImport;
  committing: boolean;
  commit: () => void;
  discard: () => void;
}

export function RiskImportProgress({ state, committing, commit, discard }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const running = state.status === "CHECKING" || state.status === "IMPORTING";
  const percent = state.rows === 0 ? 0 : Math.round((state.done / state.rows) * 100);
  return (
    <div className="import">
      <p role="status">
        <strong>{t(`inspection.status.${state.status}`)}</strong> {state.fileName} {t("inspection.counts", { rows: state.rows, done: state.done, errors: state.errors })}
      </p>
      {running && <Progress percent={percent} aria-label={t("inspection.progress")} />}
      {state.status === "CHECKED" && (
        <div className="button-row">
          <Button type="primary" size="large" disabled={state.rows === 0 || state.errors > 0} loading={committing} onClick={commit}>
            {t("risk.importCommit", { count: state.rows })}
          </Button>
          <Button size="large" onClick={discard}>
            {t("inspection.discard")}
          </Button>
        </div>
      )}
      {state.errors > 0 && !running && <p className="field-error">{t("inspection.correctFirst")}</p>}
      {state.failure && <p className="field-error">{words(state.failure)}</p>}
      {state.status === "IMPORTED" && state.firstNumber && <p>{t("risk.importNumbers", { first: state.firstNumber, last: state.lastNumber })}</p>}
      {state.status === "IMPORTED" && (
        <div className="button-row">
          <Link className="button-primary" to={paths.riskPoints}>
            {t("risk.toImported")}
          </Link>
        </div>
      )}
      {!running && state.errors > 0 && <RowProblems id={state.id} count={state.errors} />}
    </div>
  );
}
