// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days between two entries, for people to read: why the last day is the one it is.
 *
 * @param since seq of the entry that began it
 * @param after the day of that entry, which itself does not count
 * @param until the last day of it, or the last day of the period if that comes first; null while nobody knows
 * @param running whether days counted
 * @param counted how many days counted, up to the last day of the period
 * @param skipped days of a running stretch that did not count, as nobody works on them
 */
public record Stretch(
        long since, LocalDate after, @Nullable LocalDate until, boolean running, int counted, List<LocalDate> skipped) {
    public Stretch {
        skipped = List.copyOf(skipped);
    }
}
