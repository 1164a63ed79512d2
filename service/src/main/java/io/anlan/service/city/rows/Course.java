// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import io.anlan.service.city.drawing.Danger;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a hidden danger: never after the evening before the city is loaded.
 *
 * @param deadline null while its plan is awaited
 * @param submittedAt null while it is being rectified
 * @param overdueSince the end of the last day allowed, if that passed without a submission
 * @param closedAt null while it is open
 */
record Course(
        OffsetDateTime registeredAt,
        @Nullable OffsetDateTime orderedAt,
        @Nullable Deadline deadline,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime overdueSince,
        @Nullable OffsetDateTime closedAt) {

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    /** What decides a deadline. */
    interface Deadlines {
        Deadline of(Danger danger, LocalDate from);
    }

    static Course of(Danger danger, LocalDate asOf, Deadlines deadlines) {
        OffsetDateTime registered = at(danger.day(), danger.minute());
        if (danger.fate() == Danger.Fate.PLAN_AWAITED) {
            return new Course(registered, null, null, null, null, null);
        }
        OffsetDateTime ordered = danger.major() ? at(danger.day().plusDays(1), 10 * 60) : registered;
        Deadline deadline = deadlines.of(danger, ordered.toLocalDate());
        if (danger.major()) {
            deadline = asPlanned(deadline);
        }
        return of(danger, registered, ordered, deadline, asOf.minusDays(1));
    }

    private static Course of(
            Danger danger, OffsetDateTime registered, OffsetDateTime ordered, Deadline deadline, LocalDate last) {
        boolean late = danger.fate() == Danger.Fate.CLOSED_LATE;
        OffsetDateTime submitted = null;
        OffsetDateTime closed = null;
        if (danger.fate().isClosed() || danger.fate() == Danger.Fate.SUBMITTED) {
            LocalDate day = late
                    ? deadline.dueOn().plusDays(1 + danger.minute() % 5)
                    : ordered.toLocalDate().plusDays(1 + danger.minute() % 6);
            submitted = at(earlier(day, last), 9 * 60 + 20 * danger.firm().index() % 120 % 60 + 10);
        }
        if (submitted != null && danger.fate().isClosed()) {
            closed = at(
                    earlier(submitted.toLocalDate().plusDays(danger.minute() % 3), last),
                    15 * 60 + danger.minute() % 90);
        }
        boolean passed = danger.fate() == Danger.Fate.OVERDUE
                || (submitted != null && submitted.toLocalDate().isAfter(deadline.dueOn()));
        return new Course(
                registered,
                ordered,
                deadline,
                submitted,
                passed ? at(deadline.dueOn().plusDays(1), 0) : null,
                closed);
    }

    /** As an approved plan makes it that keeps the standard time limit. */
    private static Deadline asPlanned(Deadline standard) {
        Map<String, Object> explanation = new LinkedHashMap<>(standard.explanation());
        explanation.put("standardDueOn", standard.dueOn().toString());
        explanation.put("plan", 1);
        return new Deadline(standard.dueOn(), standard.reminders(), explanation);
    }

    /** None for what is open after its deadline: nobody is reminded of days long gone. */
    List<String> reminders() {
        return deadline == null || (overdueSince != null && closedAt == null)
                ? List.of()
                : deadline.reminders().stream().map(LocalDate::toString).toList();
    }

    OffsetDateTime statusSince() {
        return closedAt != null
                ? closedAt
                : submittedAt != null ? submittedAt : orderedAt != null ? orderedAt : registeredAt;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atOffset(SHANGHAI);
    }
}
