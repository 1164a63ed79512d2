// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.desk.RuleReason;
import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.Ranking;
import io.anlan.service.platform.Cursor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One piece of waiting work with its place in the queue: by urgency, then by the day that comes first, then the older record.
 *
 * @param ranking null where no rules of urgency are known; such work comes last
 * @param decideBy last day of the decision itself; null where none runs
 * @param first the earlier of the last days
 */
record RankedWork(
        String number,
        long ordinal,
        @Nullable Ranking ranking,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate first) {

    static final Comparator<RankedWork> MOST_URGENT_FIRST = Comparator.comparing(RankedWork::place);

    @Nullable
    Urgency urgency() {
        return ranking == null ? null : ranking.urgency();
    }

    @Nullable
    RuleReason why() {
        return ranking == null ? null : ranking.why();
    }

    Place place() {
        return new Place(urgency(), first == null ? LocalDate.MAX : first, ordinal);
    }

    /** Where a page ended; the work before it may be done meanwhile without another being skipped. */
    record Place(@Nullable Urgency urgency, LocalDate first, long ordinal) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::urgency, Comparator.nullsLast(Comparator.<Urgency>naturalOrder()))
                .thenComparing(Place::first)
                .thenComparingLong(Place::ordinal);

        private static final Pattern SHAPE =
                Pattern.compile("(OVERDUE|TODAY|SOON|NORMAL|-);(\\d{4}-\\d{2}-\\d{2}|never);(\\d{1,18})");

        String cursor() {
            return Cursor.of((urgency == null ? "-" : urgency) + ";" + (first.equals(LocalDate.MAX) ? "never" : first)
                    + ";" + ordinal);
        }

        static Place of(String cursor) {
            return Cursor.read(
                    cursor,
                    SHAPE,
                    match -> new Place(
                            match.group(1).equals("-") ? null : Urgency.valueOf(match.group(1)),
                            match.group(2).equals("never") ? LocalDate.MAX : LocalDate.parse(match.group(2)),
                            Long.parseLong(match.group(3))));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
