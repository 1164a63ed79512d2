// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.time.LocalDate;

/**
 * A hidden danger and what became of it.
 *
 * @param point which of the enterprise's risk points; -1 for one that concerns the enterprise as a whole
 * @param measure which of the measures of that risk point failed
 * @param inspection which of the enterprise's inspections found it; -1 for none
 * @param minute of the day it was registered
 * @param recurrence how many alike were found in the twelve months before
 */
public record Danger(
        Firm firm,
        int point,
        int measure,
        int inspection,
        LocalDate day,
        int minute,
        Fate fate,
        boolean major,
        int recurrence) {

    /** How it stands on the day the city is loaded. */
    public enum Fate {
        CLOSED,
        CLOSED_LATE,
        RECTIFYING,
        SUBMITTED,
        PLAN_AWAITED,
        OVERDUE;

        public boolean isClosed() {
            return this == CLOSED || this == CLOSED_LATE;
        }
    }

    public String status() {
        return switch (fate) {
            case CLOSED, CLOSED_LATE -> "CLOSED";
            case RECTIFYING, OVERDUE -> "RECTIFYING";
            case SUBMITTED -> "SUBMITTED";
            case PLAN_AWAITED -> "GRADED";
        };
    }

    public boolean atPoint() {
        return point >= 0;
    }

    /** What makes two alike, within an enterprise. */
    long kind() {
        return point * 64L + measure;
    }

    Danger recurring(int times) {
        return new Danger(firm, point, measure, inspection, day, minute, fate, major, times);
    }
}
