// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.RulePackVersion;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the days that a row of the deadline pack gives, and says how it counted. */
final class DeadlineCount {

    private static final String WORKING_DAYS = "WORKING_DAYS";

    private final RulePackVersion pack;
    private final Decision decision;
    private final LocalDate from;
    private final WorkingCalendar calendar;
    private final int days;
    private final String unit;
    private final LocalDate dueOn;

    DeadlineCount(RulePackVersion pack, Decision decision, LocalDate from, WorkingCalendar calendar) {
        this.pack = pack;
        this.decision = decision;
        this.from = from;
        this.calendar = calendar;
        this.days = Answers.number(decision, "days");
        this.unit = Answers.code(decision, "dayUnit");
        this.dueOn = dueOn(from, days, unit, calendar);
    }

    private static LocalDate dueOn(LocalDate from, int days, String unit, WorkingCalendar calendar) {
        return unit.equals(WORKING_DAYS) ? calendar.plusWorkingDays(from, days) : from.plusDays(days);
    }

    /** The last day of the period that answers give; none when they give none. */
    static Optional<LocalDate> dueOn(LocalDate from, Map<String, FactValue> answers, WorkingCalendar calendar) {
        return answers.get("days") instanceof FactValue.Quantity days
                        && answers.get("dayUnit") instanceof FactValue.Choice unit
                ? Optional.of(dueOn(from, days.value().intValueExact(), unit.code(), calendar))
                : Optional.empty();
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The deadline; {@code certain} is false where the accident type was not named and the shortest period counts. */
    Deadline deadline(boolean certain) {
        Map<String, Object> explanation = Answers.reasonAndChecks(decision, Answers.row(decision));
        explanation.put("dueOn", dueOn);
        explanation.put("startedOn", from);
        explanation.put("days", days);
        explanation.put("unit", unit);
        explanation.put("accidentTypeNamed", certain);
        explanation.put("packDigest", pack.digest());
        if (unit.equals(WORKING_DAYS)) {
            explanation.put("calendarSteps", CalendarSteps.of(from, dueOn, calendar));
        }
        return new Deadline(dueOn, reminders(), PlainJson.of(explanation));
    }

    /** Counted back in the unit of the period; those that would fall before its first day are left out. */
    private List<LocalDate> reminders() {
        if (!(decision.result().get("remindDaysBefore") instanceof FactValue.Text text)) {
            return List.of();
        }
        return Arrays.stream(text.value().split(",", -1))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(number -> daysBefore(Integer.parseInt(number)))
                .filter(day -> day.isAfter(from))
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate daysBefore(int count) {
        if (!unit.equals(WORKING_DAYS)) {
            return dueOn.minusDays(count);
        }
        return calendar.minusWorkingDays(dueOn, count);
    }
}
