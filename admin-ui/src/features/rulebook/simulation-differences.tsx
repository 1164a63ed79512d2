import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BothReasons, Consequence, SimulatedDifference } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { OutcomeMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { bothReasonsQuery, differencesQuery } from "./queries";

/** Record by record what would be different, each with the reasons of both. */
export function SimulationDifferences({ simulation, kind, district }: { simulation: string; kind: string; district: string | undefined }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(differencesQuery(simulation, kind, district));
  if (pages.isPending) return <Waiting />;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ProblemAlert error={pages.error} />
      <ol className="change-groups">
        {items.map((item) => (
          <DifferenceItem key={item.number} simulation={simulation} item={item} />
        ))}
      </ol>
      {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("rules.simulation.more")}</Button>}
    </>
  );
}

function DifferenceItem({ simulation, item }: { simulation: string; item: SimulatedDifference }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const reasons = useQuery({ ...bothReasonsQuery(simulation, item.number), enabled: open });
  return (
    <li className="change-group">
      <p>
        <Link className="number" to={paths.record(item.number)}>{item.number}</Link> {item.enterpriseName} <span className="muted">{item.foundOn}</span>
      </p>
      <p className="simulated">
        <Said of={item.now} /> <span aria-hidden="true">→</span> <Said of={item.then} />
      </p>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t("rules.simulation.why")}</Button>
      {open && reasons.isPending && <Waiting />}
      <ProblemAlert error={reasons.error} />
      {open && reasons.data && (
        <div className="both-reasons">
          <Reasons title={t("rules.simulation.now")} of={reasons.data.now} />
          <Reasons title={t("rules.simulation.then")} of={reasons.data.then} />
        </div>
      )}
    </li>
  );
}

export function Said({ of }: { of: Pick<Consequence, "outcome" | "criteria" | "dueOn"> }) {
  const { t } = useTranslation();
  return (
    <span>
      <OutcomeMark outcome={of.outcome} /> {of.criteria.join(", ")} {of.dueOn && t("rules.simulation.due", { on: of.dueOn })}
    </span>
  );
}

export function Reasons({ title, of }: { title: string; of: Pick<BothReasons["now"], "decision" | "deadline"> }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { findings } = of.decision;
  return (
    <div>
      <h3>{title}</h3>
      <OutcomeMark outcome={of.decision.outcome} />
      {findings.length === 0 && <p className="muted">{t("rules.simulation.noRow")}</p>}
      <ul className="bullets">
        {findings.map(({ rowId, sentence, basis }) => (
          <li key={rowId}>
            <span className="number">{rowId}</span> {words(sentence)} <span className="muted">{basis.regulation} {basis.clause}</span>
          </li>
        ))}
        {of.deadline && (
          <li>
            <span className="number">{of.deadline.row.id}</span> {words(of.deadline.row.sentence)} <span className="muted">{t("rules.simulation.due", { on: of.deadline.dueOn })}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
