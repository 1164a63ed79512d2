import { RightOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import type { InspectionRow } from "../../api/types";
import { InspectionStateTag } from "./inspection-state-tag";
import type { Entry } from "./offline/database";
import { useInspectionTitle } from "./use-inspection-title";

interface Props {
  rows: InspectionRow[];
  entries: Entry[];
  named: boolean;
}

/** One inspection per row, the whole row leads to it. */
export function InspectionList({ rows, entries, named }: Props) {
  const { t } = useTranslation();
  const title = useInspectionTitle();
  return (
    <ol className="work-list">
      {rows.map((row) => {
        const unsent = entries.filter(({ inspection, state }) => inspection === row.id && state !== "SENT").length;
        return (
          <li key={row.id} className="work-row rail-none">
            <Link to={paths.inspection(row.id)} className="work-link inspection-link">
              <span className="work-task">
                <InspectionStateTag row={row} />
              </span>
              <span className="work-what">
                <span className="work-title">{title(row)}</span>
                <span className="muted">
                  {named && `${row.enterprise.name} · `}
                  {t("inspections.progress", { answered: row.answered, questions: row.questions })}
                  {row.failed > 0 && ` · ${t("inspections.failed", { count: row.failed })}`}
                  {row.receivedLate && ` · ${t("inspections.receivedLate")}`}
                </span>
                {unsent > 0 && <strong>{t("inspections.unsent", { count: unsent })}</strong>}
              </span>
              <span className="work-when">
                <time dateTime={row.dueOn}>{t("inspections.dueOn", { dueOn: row.dueOn })}</time>
                {row.completedBy && <small className="muted">{row.completedBy}</small>}
              </span>
              <RightOutlined className="work-arrow" aria-hidden />
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
