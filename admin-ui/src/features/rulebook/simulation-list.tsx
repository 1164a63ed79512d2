import { useTranslation } from "react-i18next";
import type { Simulation } from "../../api/types";
import { momentText } from "../../ui/dates";

interface Props {
  items: Simulation[];
  chosen: string | undefined;
  choose: (id: string) => void;
}

/** All trials of a version, newest first; one is opened below. */
export function SimulationList({ items, chosen, choose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="scroll">
      <table className="plain simulation-list">
        <thead>
          <tr>
            <th scope="col">{t("rules.simulation.which")}</th>
            <th scope="col">{t("rules.simulation.days")}</th>
            <th scope="col">{t("rules.simulation.state")}</th>
            <th scope="col">{t("rules.simulation.compared")}</th>
            <th scope="col">{t("rules.simulation.changed")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id} aria-current={one.id === chosen || undefined}>
              <th scope="row">{t(`rules.simulation.of.${one.kind}`)}</th>
              <td>
                {one.from === one.to ? one.from : `${one.from} – ${one.to}`}
                <small className="muted simulation-ordered">{t("rules.by", { name: one.orderedBy, at: momentText(one.orderedAt) })}</small>
              </td>
              <td>{t(`rules.simulation.status.${one.status}`)}</td>
              <td>{one.done}</td>
              <td>
                <button type="button" className="text-button" aria-pressed={one.id === chosen} aria-label={t("rules.simulation.open", { count: one.changed, from: one.from, to: one.to })} onClick={() => choose(one.id)}>
                  {one.changed}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
