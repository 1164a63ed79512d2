import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskHistory as History } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { RiskMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { historyQuery } from "./queries";

type Entry = { at: string; act?: History["acts"][number]; level?: History["levels"][number] };
const DANGER = /^HD-/;

/** What was done and how the levels went, newest first; a change names the hidden danger or the missed inspections that caused it. */
export function RiskHistory({ number, version }: { number: string; version: number }) {
  const { t, i18n } = useTranslation();
  const history = useQuery(historyQuery(number, version));
  if (history.isPending) return <Waiting />;
  if (!history.data) return <ProblemAlert error={history.error} retry={() => void history.refetch()} />;
  const entries: Entry[] = [...history.data.acts.map((act) => ({ at: act.at, act })), ...history.data.levels.map((level) => ({ at: level.at, level }))];
  entries.sort((one, other) => other.at.localeCompare(one.at));
  const named = (act: string) => (i18n.exists(`risk.act.${act}`) ? t(`risk.act.${act}`) : act);
  return (
    <ol className="timeline">
      {entries.map(({ at, act, level }, index) => (
        <li key={index}>
          <time dateTime={at}>{momentText(at)}</time>
          {act && (
            <>
              <strong>{named(act.act)}</strong>
              <span>{act.by}</span>
              {act.note && <q>{act.note}</q>}
            </>
          )}
          {level && (
            <>
              <strong>{t(level.from ? `risk.levelKind.${level.kind}` : level.kind === "LIVE" ? "risk.live" : "risk.graded")}</strong>
              <span>
                {level.from && (
                  <>
                    <RiskMark level={level.from} /> →{" "}
                  </>
                )}
                <RiskMark level={level.to} />
              </span>
              {typeof level.cause["missedInspections"] === "number" && <span>{t("risk.missedInARow", { count: level.cause["missedInspections"] })}</span>}
              {Object.values(level.cause).map((value) =>
                typeof value === "string" && DANGER.test(value) ? (
                  <Link key={value} className="number" to={paths.record(value)}>
                    {value}
                  </Link>
                ) : null,
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
