// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DutyTimeCorrected;
import io.anlan.service.platform.calendar.CalendarChanged;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts running times again when a division works on other days: never silently, and each of them by itself, so that one
 * that somebody acts on right now does not hold up the others.
 */
@Component
class ClockRecount {

    private final ClockBook books;
    private final Cases cases;
    private final WorkingCalendars calendars;
    private final TransactionTemplate each;

    ClockRecount(ClockBook books, Cases cases, WorkingCalendars calendars, PlatformTransactionManager transactions) {
        this.books = books;
        this.cases = cases;
        this.calendars = calendars;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was counted before a crash comes to the same when it is counted again. */
    @ApplicationModuleListener
    void on(CalendarChanged changed) {
        String where = changed.division().equals(CalendarChanged.COUNTRY) ? "全国 the country" : changed.division();
        String reason = "工作日历变更 Working days changed: " + where + " " + changed.day();
        books.runningOver(changed.division(), changed.day())
                .forEach(running ->
                        each.executeWithoutResult(status -> recount(running.number(), running.duty(), reason)));
    }

    private void recount(String number, Duty duty, String reason) {
        var file = cases.hold(number);
        LocalDate was = books.dueOn(number, duty).orElse(null);
        DutyClock clock = DutyClock.of(
                Clocks.entries(books.read(number, duty)),
                calendars.in(file.under().division()));
        if (was == null || was.equals(clock.dueOn())) {
            return;
        }
        LocalDate is = Objects.requireNonNull(clock.dueOn(), "a clock that runs");
        books.stand(books.about(number), duty, clock);
        cases.keep(
                number,
                "time-recounted",
                Map.of("duty", duty.name(), "was", was.toString(), "is", is.toString()),
                reason);
        if (duty == Duty.RECTIFICATION) {
            cases.followClock(number, is, Map.of("correctedBecause", reason));
        }
        cases.publish(new DutyTimeCorrected(file.about(), cases.now(), duty, was, is, reason));
    }
}
