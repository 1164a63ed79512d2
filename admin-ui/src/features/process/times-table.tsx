import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ProcessStanding } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { durationText } from "./durations";
import { stepTimesQuery } from "./queries";

const MONTHS = 6;

/** How long each step took, by the month in which it was done: half at most, nine of ten at most. */
export function TimesTable({ view, district }: { view: ProcessStanding; district: string | undefined }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const times = useQuery({ ...stepTimesQuery(view.id, district, MONTHS), placeholderData: keepPreviousData });
  const items = times.data?.items ?? [];
  const months = [...new Set(items.map(({ month }) => month))].sort();
  const steps = view.steps.filter(({ id }) => items.some(({ step }) => step === id));
  return (
    <Section title={t("standing.times")} className="panel-wide">
      <p className="muted">{t("standing.timesLead")}</p>
      <ProblemAlert error={times.error} retry={() => void times.refetch()} />
      {times.data && steps.length === 0 && <Empty title={t("standing.noTimes")} hint={t("standing.noTimesHint")} />}
      {steps.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label={t("standing.times")}>
          <table className="plain">
            <caption className="visually-hidden">{t("standing.times")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("standing.column.step")}</th>
                {months.map((month) => (
                  <th key={month} scope="col">
                    {month}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.id}>
                  <th scope="row">{words(step.labels)}</th>
                  {months.map((month) => {
                    const time = items.find((one) => one.month === month && one.step === step.id);
                    return (
                      <td key={month}>
                        {time ? t("standing.time", { p50: durationText(time.p50, t), p90: durationText(time.p90, t), count: time.passages }) : t("standing.none")}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
