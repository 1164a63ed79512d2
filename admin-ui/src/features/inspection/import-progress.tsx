import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InspectionImport } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { OutcomeMark } from "../../ui/marks";
import { RowErrors } from "../../ui/row-errors";

interface Props {
  state: InspectionImport;
  committing: boolean;
  commit: () => void;
  discard: () => void;
}

export function ImportProgress({ state, committing, commit, discard }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const running = state.status === "CHECKING" || state.status === "IMPORTING";
  const percent = state.rows === 0 ? 0 : Math.round((state.done / state.rows) * 100);
  const cases = state.results?.length ?? 0;
  return (
    <div className="import">
      <p role="status">
        <strong>{t(`inspection.status.${state.status}`)}</strong> {state.fileName} {t("inspection.counts", { rows: state.rows, done: state.done, errors: state.errors })}
      </p>
      {running && <Progress percent={percent} aria-label={t("inspection.progress")} />}
      {state.status === "CHECKED" && (
        <div className="button-row">
          <Button type="primary" size="large" disabled={cases === 0 || state.errors > 0} loading={committing} onClick={commit}>
            {t("inspection.commit", { count: cases })}
          </Button>
          <Button size="large" onClick={discard}>
            {t("inspection.discard")}
          </Button>
        </div>
      )}
      {state.errors > 0 && !running && <p className="field-error">{t("inspection.correctFirst")}</p>}
      {state.failure && <p className="field-error">{words(state.failure)}</p>}
      {state.status === "IMPORTED" && (
        <Link className="button-primary" to={paths.register}>
          {t("inspection.toRegister")}
        </Link>
      )}
      {!running && state.errors > 0 && <RowErrors address={`/inspection-imports/${state.id}/errors.csv`} />}
      {!!state.results?.length && <Results state={state} />}
    </div>
  );
}

function Results({ state }: { state: InspectionImport }) {
  const { t } = useTranslation();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("inspection.results")}>
      <table className="plain" tabIndex={0}>
        <caption>{t("inspection.results")}</caption>
        <thead>
          <tr>
            {(["case", "enterprise", "outcome", "criteria", "number"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`inspection.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.results?.map((result) => (
            <tr key={result.case}>
              <td>{result.case}</td>
              <td>{result.enterprise}</td>
              <td>
                <OutcomeMark outcome={result.outcome} />
              </td>
              <td>{result.criteria.join(" ")}</td>
              <td>{result.number ? <Link to={paths.record(result.number)}>{result.number}</Link> : <span className="muted">{t("inspection.notYet")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
