// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

/**
 * What the live level of a risk point depends on besides its graded level.
 *
 * @param major hidden dangers open at it, major ones
 * @param general open general ones, and those whose level is not determined yet
 * @param overdue how many of both are overdue
 * @param missedInspections the most inspections of one checker in a row which left it out
 */
public record RiskPointState(int major, int general, int overdue, int missedInspections) {

    /** Nothing open, nothing missed. */
    public static final RiskPointState CALM = new RiskPointState(0, 0, 0, 0);

    public RiskPointState {
        if (major < 0 || general < 0 || overdue < 0 || overdue > (long) major + general || missedInspections < 0) {
            throw new IllegalArgumentException("Not the state of a risk point: " + major + " major, " + general
                    + " general, " + overdue + " of them overdue, " + missedInspections + " inspections missed");
        }
    }

    RiskPointState overdueClosed() {
        int left = major + general - overdue;
        int leftMajor = Math.min(major, left);
        return new RiskPointState(leftMajor, left - leftMajor, 0, missedInspections);
    }

    RiskPointState majorClosed() {
        return new RiskPointState(0, general, Math.min(overdue, general), missedInspections);
    }

    RiskPointState allClosed() {
        return new RiskPointState(0, 0, 0, missedInspections);
    }

    RiskPointState inspected() {
        return new RiskPointState(major, general, overdue, 0);
    }
}
