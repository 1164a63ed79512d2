import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { problemsQuery } from "./queries";

const COLUMNS = ["row", "column", "value", "message"] as const;

/** What is wrong in which row, so that the file can be corrected. */
export function RowProblems({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const problems = useQuery(problemsQuery(id));
  if (problems.isPending) return <Waiting />;
  if (!problems.data) return <ProblemAlert error={problems.error} retry={() => void problems.refetch()} />;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("inspection.errors")}>
        <table className="plain" tabIndex={0}>
          <caption>{t("inspection.errors")}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`risk.problem.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.data.items.map(({ row, column, value, message }, index) => (
              <tr key={index}>
                <td>{row}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{words(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.data.items.length < count && <p className="muted">{t("risk.moreProblems", { count: count - problems.data.items.length })}</p>}
    </>
  );
}
