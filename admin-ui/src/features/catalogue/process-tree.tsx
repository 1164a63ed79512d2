import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { catalogueTreeQuery } from "../../api/catalogue-queries";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import type { CatalogueFilter } from "./catalogue-filters";

interface Props {
  industry: string;
  system: string | undefined;
  process: string | undefined;
  onChoose: (part: CatalogueFilter) => void;
}

/** Systems of an industry and the processes in them, with how much each holds. */
export function ProcessTree({ industry, system, process, onChoose }: Props) {
  const { t } = useTranslation();
  const tree = useQuery(catalogueTreeQuery(industry));
  if (tree.isPending) return <Waiting />;
  if (!tree.data) return <ProblemAlert error={tree.error} retry={() => void tree.refetch()} />;
  return (
    <nav className="tree panel" aria-label={t("catalogue.processes")}>
      <button type="button" aria-pressed={!system && !process} onClick={() => onChoose({ system: undefined, process: undefined })}>
        {t("catalogue.allProcesses")}
      </button>
      {tree.data.systems.map(({ name, processes }) => (
        <details key={name} open={name === system || processes.some(({ id }) => id === process)}>
          <summary lang="zh-CN">
            {name} <span className="muted small">{processes.length}</span>
          </summary>
          <button type="button" aria-pressed={name === system && !process} onClick={() => onChoose({ system: name, process: undefined })}>
            {t("catalogue.wholeSystem", { count: processes.reduce((sum, { riskPoints }) => sum + riskPoints, 0) })}
          </button>
          <ul>
            {processes.map(({ id, name: its, riskPoints, measures }) => (
              <li key={id}>
                <button type="button" aria-pressed={id === process} onClick={() => onChoose({ system: undefined, process: id })}>
                  <span lang="zh-CN">{its}</span> <small className="muted">{t("catalogue.branch", { riskPoints, measures })}</small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
