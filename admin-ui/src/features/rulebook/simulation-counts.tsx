import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { districtsQuery } from "../../api/queries";
import { ProblemAlert } from "../../ui/problem-alert";
import { countsQuery } from "./queries";

interface Props {
  simulation: string;
  changed: number;
  kind: string;
  district: string | undefined;
  choose: (district: string | undefined) => void;
}

/** Where the differences are; a district leads to its records. */
export function SimulationCounts({ simulation, changed, kind, district, choose }: Props) {
  const { t } = useTranslation();
  const counts = useQuery(countsQuery(simulation, changed, kind));
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  if (!counts.data) return <ProblemAlert error={counts.error} />;
  return (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t("rules.simulation.district")}</th>
            <th scope="col">{t("rules.simulation.changed")}</th>
            <th scope="col">{t("rules.simulation.earlier")}</th>
            <th scope="col">{t("rules.simulation.later")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.data.items.map(({ key, changed: moved, earlier, later }) => (
            <tr key={key}>
              <th scope="row">{districts.find(({ code }) => code === key)?.name ?? t("rules.division", { code: key })}</th>
              <td>
                <button type="button" className="text-button" aria-pressed={district === key} onClick={() => choose(district === key ? undefined : key)}>
                  {moved}
                </button>
              </td>
              <td>{earlier}</td>
              <td>{later}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
