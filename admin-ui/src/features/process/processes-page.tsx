import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { processAddress } from "./addresses";
import { DistrictChoice } from "./district-choice";
import { durationText } from "./durations";
import { processesQuery } from "./queries";

/** All processes: how much is under way in each, and whether it moves. */
export default function ProcessesPage() {
  const { t, i18n } = useTranslation();
  const { words } = useLabels();
  const [search] = useSearchParams();
  const district = search.get("district") ?? undefined;
  const all = useQuery({ ...processesQuery(district), placeholderData: keepPreviousData });
  return (
    <>
      <PageTitle title={t("standing.title")} lead={t("standing.lead")} />
      <DistrictChoice />
      <ProblemAlert error={all.error} retry={() => void all.refetch()} />
      {all.isPending && <Waiting />}
      {all.data && (
        <div className="panel panel-flush scroll" tabIndex={0} role="group" aria-label={t("standing.title")}>
          <table className="plain">
            <caption className="visually-hidden">{t("standing.title")}</caption>
            <thead>
              <tr>
                {(["process", "standing", "oldest", "jammed"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`standing.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.data.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={processAddress(one.id, district)}>{words(one.title)}</Link>
                  </th>
                  <td>{one.standing.toLocaleString(i18n.language)}</td>
                  <td>{durationText(one.oldestAge, t)}</td>
                  <td>{one.jammed > 0 ? <strong className="pace pace-slow">{t("standing.jams", { count: one.jammed })}</strong> : t("standing.moves")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all.data && <p className="muted small">{t("standing.asOf", { at: momentText(all.data.asOf) })}</p>}
    </>
  );
}
