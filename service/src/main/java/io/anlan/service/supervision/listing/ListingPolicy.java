// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.proceeding.ListingLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which level lists a hidden danger and what a listing there asks for; implemented where the rules are known. */
public interface ListingPolicy {

    /** Which level should list it now, if any. */
    ListingAdvice advice(ListedCase about, LocalDate on);

    /** What a listing at a level asks for. */
    ListingRequirements requirements(ListingLevel level, Jurisdiction under, LocalDate on);

    /**
     * What may be listed.
     *
     * @param under whose rules apply
     * @param level null while facts are missing
     * @param daysOver calendar days since the last day of the rectification; 0 up to it
     * @param rejections how often its rectification was not accepted
     * @param listedAt where it is listed already; null when it is not
     */
    record ListedCase(
            Jurisdiction under,
            @Nullable HiddenDangerLevel level,
            String source,
            int daysOver,
            int rejections,
            @Nullable ListingLevel listedAt) {}

    /**
     * @param level null when it should not be listed, or not any higher
     * @param explanation row, basis and pack as plain JSON values; empty when no row answers
     */
    record ListingAdvice(@Nullable ListingLevel level, Map<String, Object> explanation) {}

    /**
     * @param authority who decides on listing, extension and delisting
     * @param experts at the acceptance, at least
     * @param requestAhead how long before the last day more time is asked for, at the latest
     * @param decideWithin how long the decision on more time takes, at most
     * @param longest from listing to its last day
     * @param explanation the rows, as plain JSON values
     */
    record ListingRequirements(
            Set<Role> authority,
            int experts,
            Period requestAhead,
            Period decideWithin,
            Period longest,
            Map<String, Object> explanation) {}
}
