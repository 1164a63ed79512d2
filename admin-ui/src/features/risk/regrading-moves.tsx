import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { RiskMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { movesQuery } from "./queries";

/** How many levels went from where to where; each number leads to those risk points. */
export function RegradingMoves({ id }: { id: string }) {
  const { t } = useTranslation();
  const moves = useQuery(movesQuery(id));
  if (moves.isPending) return <Waiting />;
  if (!moves.data) return <ProblemAlert error={moves.error} retry={() => void moves.refetch()} />;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("regrading.moves")}>
      <table className="plain" tabIndex={0}>
        <caption>{t("regrading.moves")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("regrading.kind")}</th>
            <th scope="col">{t("regrading.fromTo")}</th>
            <th scope="col">{t("regrading.count")}</th>
          </tr>
        </thead>
        <tbody>
          {moves.data.items.map(({ kind, from, to, count }) => (
            <tr key={`${kind}${from}${to}`}>
              <td>{t(kind === "LIVE" ? "risk.live" : "risk.graded")}</td>
              <td>
                <RiskMark level={from} /> → <RiskMark level={to} />
              </td>
              <td>
                <Link to={`${paths.riskPoints}?regraded=${id}:${kind}:${from}:${to}`}>{t("regrading.points", { count })}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
