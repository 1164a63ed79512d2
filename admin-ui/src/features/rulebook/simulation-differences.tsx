import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Consequence, SimulatedDifference } from "../../api/types";
import { paths } from "../../app/paths";
import { OutcomeMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { RuleReasons } from "../../ui/rule-reasons";
import { Waiting } from "../../ui/waiting";
import { bothReasonsQuery, differencesQuery } from "./queries";

interface Props {
  simulation: string;
  revision: string;
  kind: string;
  district: string | undefined;
}

/** Record by record what would be different, each with the reasons of both. */
export function SimulationDifferences({ simulation, revision, kind, district }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(differencesQuery(simulation, kind, district));
  if (pages.isPending) return <Waiting />;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ProblemAlert error={pages.error} />
      <ol className="change-groups">
        {items.map((item) => (
          <DifferenceItem key={item.number} simulation={simulation} revision={revision} item={item} />
        ))}
      </ol>
      {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("rules.simulation.more")}</Button>}
    </>
  );
}

function DifferenceItem({ simulation, revision, item }: { simulation: string; revision: string; item: SimulatedDifference }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const reasons = useQuery({ ...bothReasonsQuery(simulation, item.number), enabled: open });
  return (
    <li className="change-group">
      <p>
        <Link className="number" to={paths.recordUnder(item.number, revision)}>{item.number}</Link> {item.enterpriseName} <span className="muted">{item.foundOn}</span>
      </p>
      <p className="simulated">
        <Said of={item.now} /> <span aria-hidden="true">→</span> <Said of={item.then} />
      </p>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t("rules.simulation.why")}</Button>
      {open && reasons.isPending && <Waiting />}
      <ProblemAlert error={reasons.error} />
      {open && reasons.data && (
        <div className="both-reasons">
          <RuleReasons title={t("rules.simulation.now")} of={reasons.data.now} />
          <RuleReasons title={t("rules.simulation.then")} of={reasons.data.then} />
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
