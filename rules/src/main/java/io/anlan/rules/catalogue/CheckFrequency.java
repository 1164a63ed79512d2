// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

/** How often a measure is checked; EACH_TIME before every job of that kind, so no calendar makes it due. */
public enum CheckFrequency {
    SHIFT,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    EACH_TIME
}
