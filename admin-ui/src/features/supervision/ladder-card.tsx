import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ladderQuery } from "../../api/queries";
import type { HiddenDanger, LadderView } from "../../api/types";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { LadderSteps } from "./ladder-steps";
import { UpcomingSteps } from "./upcoming-steps";

/** What was done because a deadline passed, by which rule, and what comes next. */
export function LadderCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const ladder = useQuery({ ...ladderQuery(record.number, record.version), placeholderData: keepPreviousData });
  return (
    <Section title={t("ladder.title")}>
      {ladder.isPending && <Waiting />}
      <ProblemAlert error={ladder.error} retry={() => void ladder.refetch()} />
      {ladder.data && <Standing ladder={ladder.data} />}
      {ladder.data && <LadderSteps steps={ladder.data.steps} />}
      {ladder.data && !ladder.data.overAt && <UpcomingSteps steps={ladder.data.upcoming} others={ladder.data.conditional} />}
    </Section>
  );
}

function Standing({ ladder }: { ladder: LadderView }) {
  const { t } = useTranslation();
  if (ladder.episode === 0) return <p className="muted">{t("ladder.none")}</p>;
  if (ladder.overAt) return <p className="muted">{t("ladder.over", { at: momentText(ladder.overAt) })}</p>;
  return (
    <p>
      {ladder.rung ? (
        <>
          {t("ladder.standsOn")} <strong className="rung">{t(`ladder.step.${ladder.rung}`)}</strong>
        </>
      ) : (
        <span className="muted">{t("ladder.standsOnNone")}</span>
      )}
    </p>
  );
}
