// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

/**
 * The hidden dangers of a risk point which are not closed.
 *
 * @param major open major ones
 * @param general open general ones, and those whose level is not determined yet
 * @param overdue how many of both are overdue
 */
public record OpenDangers(int major, int general, int overdue) {

    public static final OpenDangers NONE = new OpenDangers(0, 0, 0);

    public OpenDangers {
        if (major < 0 || general < 0 || overdue < 0 || overdue > (long) major + general) {
            throw new IllegalArgumentException("Not a count of open hidden dangers: " + major + " major, " + general
                    + " general, " + overdue + " of them overdue");
        }
    }
}
