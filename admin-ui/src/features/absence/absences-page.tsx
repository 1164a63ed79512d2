import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../api/queries";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { AbsenceCard } from "./absence-card";
import { AbsenceForm } from "./absence-form";
import { absencesQuery } from "./queries";

/** Who is absent in one's units and who stands in; what nobody stands in for comes first. */
export default function AbsencesPage() {
  const { t } = useTranslation();
  const [entering, setEntering] = useState(false);
  const me = useQuery(meQuery()).data;
  const absences = useQuery(absencesQuery());
  const items = absences.data?.items ?? [];
  const uncovered = items.filter(({ state, covered }) => state !== "OVER" && !covered);
  const covered = items.filter((one) => one.state !== "OVER" && one.covered);
  const over = items.filter(({ state }) => state === "OVER");
  return (
    <>
      <PageTitle
        title={t("absence.title")}
        lead={t("absence.lead")}
        actions={
          me &&
          !me.standsFor &&
          !entering && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t("absence.new")}
            </Button>
          )
        }
      />
      {entering && <AbsenceForm close={() => setEntering(false)} />}
      <ProblemAlert error={absences.error} retry={() => void absences.refetch()} />
      {absences.isPending && <Waiting />}
      {absences.data && items.length === 0 && !entering && <Empty title={t("absence.none")} hint={t("absence.hint")} />}
      {[
        { title: t("absence.group.uncovered"), group: uncovered },
        { title: t("absence.group.covered"), group: covered },
        { title: t("absence.group.over"), group: over },
      ].map(
        ({ title, group }) =>
          group.length > 0 && (
            <Section key={title} title={title}>
              {group.map((absence) => (
                <AbsenceCard key={absence.id} absence={absence} />
              ))}
            </Section>
          ),
      )}
    </>
  );
}
