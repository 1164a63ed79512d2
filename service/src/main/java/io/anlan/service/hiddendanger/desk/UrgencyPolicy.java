// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how urgent waiting work is; implemented where the rules are known. */
public interface UrgencyPolicy {

    /** So many days are left where there is no last day. */
    int NO_LAST_DAY = 36_500;

    /** Where the level is not known, the most urgent that could apply; empty when no rules are known for that day. */
    Optional<Ranking> rank(Jurisdiction under, WaitingWork work, LocalDate on);

    /**
     * What urgency depends on; days are working days of the division.
     *
     * @param task what is to be done, as the rules' list {@code workTask} names it
     * @param left until the last day of the rectification, and how many beyond it
     * @param toDecide the same for the time of the decision itself
     * @param rejections how often a plan or a rectification was sent back
     */
    record WaitingWork(
            String task,
            @Nullable HiddenDangerLevel level,
            DaysLeft left,
            DaysLeft toDecide,
            int rejections,
            int reopenings,
            boolean listed) {}

    /** One of the two is 0, and both on the last day itself. */
    record DaysLeft(int left, int over) {

        public static final DaysLeft UNLIMITED = new DaysLeft(NO_LAST_DAY, 0);

        /** Working days after today up to a last day, or after the last day up to today: one at least, whatever day it is. */
        public static DaysLeft until(LocalDate lastDay, LocalDate today, WorkingCalendar calendar) {
            return lastDay.isBefore(today)
                    ? new DaysLeft(0, Math.max(1, workingDays(lastDay, today, calendar)))
                    : new DaysLeft(workingDays(today, lastDay, calendar), 0);
        }

        private static int workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
            long days = after.plusDays(1)
                    .datesUntil(until.plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .count();
            return (int) Math.min(days, NO_LAST_DAY);
        }
    }

    record Ranking(Urgency urgency, RuleReason why) {}
}
