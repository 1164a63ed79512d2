import { useTranslation } from "react-i18next";
import type { Deadline } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Facts } from "../../ui/section";
import { ClauseText } from "./clause-text";

export function WhyDeadline({ deadline }: { deadline: Deadline }) {
  const { t, i18n } = useTranslation();
  const { words } = useLabels();
  const steps = deadline.calendarSteps;
  const granted = Math.max(deadline.extension ?? 0, deadline.deferral ?? 0); // the later request set the day
  const unit = i18n.exists(`why.unit.${deadline.unit}`) ? t(`why.unit.${deadline.unit}`) : deadline.unit;
  return (
    <section className="why-section" aria-label={t("why.deadline")}>
      <h2>
        {t("why.deadline")} <time dateTime={deadline.dueOn}>{deadline.dueOn}</time>
      </h2>
      {deadline.row && <p>{words(deadline.row.sentence)}</p>}
      {deadline.plan && granted === 0 && <p>{t("why.asPlanned", { round: deadline.plan, dueOn: deadline.dueOn, standard: deadline.standardDueOn })}</p>}
      {granted > 0 && (
        <p>{t("why.asGranted", { round: granted, dueOn: deadline.dueOn, previous: deadline.previousDueOn })}</p>
      )}
      {deadline.accidentTypeNamed === false && <p className="muted">{t("why.shortest")}</p>}
      <Facts
        items={[
          [t("why.startedOn"), deadline.startedOn],
          [t("why.days"), `${deadline.days} ${unit}`],
          [t("why.weekends"), steps && t("why.dayCount", { count: steps.weekends.length })],
          [t("why.holidays"), steps?.holidays.join(t("ui.comma"))],
          [t("why.workedWeekends"), steps?.workedWeekends.join(t("ui.comma"))],
        ]}
      />
      {steps && steps.yearsNotCovered.length > 0 && <p className="muted">{t("why.notCovered", { years: steps.yearsNotCovered.join(t("ui.comma")) })}</p>}
      {deadline.row && (
        <p>
          <ClauseText criterion={deadline.row.id} basis={deadline.row.basis} />
        </p>
      )}
    </section>
  );
}
