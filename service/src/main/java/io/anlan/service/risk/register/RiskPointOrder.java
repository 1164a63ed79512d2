// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.register.Sorting;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How the register is sorted: by a level or nothing, then by the ordinal, so that every row has one place. */
record RiskPointOrder(Key key, Sorting sorting) {

    enum Key {
        NUMBER("number", null),
        LEVEL("level", "p.graded_rank"),
        LIVE("live", "p.live_rank");

        private final String name;
        private final @Nullable String expression;

        Key(String name, @Nullable String expression) {
            this.name = name;
            this.expression = expression;
        }
    }

    /** A place between two rows; rank 0 where the order has none. */
    record Place(int rank, long ordinal) {

        private static final Pattern SHAPE = Pattern.compile("([0-4]);(\\d{1,18})");

        String cursor() {
            return Cursor.of(rank + ";" + ordinal);
        }

        static Place of(String cursor) {
            return Cursor.read(
                    cursor,
                    SHAPE,
                    match -> new Place(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))));
        }
    }

    static RiskPointOrder of(@Nullable String sort) {
        var sorting = Sorting.of(sort);
        return sorting.among(Key.values(), key -> key.name)
                .map(key -> new RiskPointOrder(key, sorting))
                .orElseThrow(() -> new Refusal(
                        "risk/unknown-sort",
                        HttpStatus.BAD_REQUEST,
                        new Wording(
                                "排序只能按 number、level 或 live，前加“-”为降序",
                                "Sorting goes by number, level or live; a leading - sorts descending.")));
    }

    /** @throws Refusal {@code platform/invalid-cursor} also when it comes from another order */
    Place place(String cursor) {
        Place place = Place.of(cursor);
        if ((place.rank() == 0) != (key == Key.NUMBER)) {
            throw Cursor.invalid();
        }
        return place;
    }

    /** Everything after a place; its parameters are {@code afterRank} and {@code afterOrdinal}. */
    String after() {
        return sorting.after(key.expression, "p.ordinal", "cast(:afterRank as smallint)");
    }

    String orderBy() {
        return sorting.orderBy(key.expression, "p.ordinal");
    }

    /** The level of a row that the order goes by. */
    String rank() {
        return key.expression == null ? "0" : key.expression;
    }

    /** The same order for rows already found. */
    String orderByOutside() {
        return sorting.orderBy("found.rank", "found.ordinal");
    }

    Place placeOf(RiskPointRow row) {
        long ordinal = Long.parseLong(row.number().substring("RP-".length()));
        return switch (key) {
            case NUMBER -> new Place(0, ordinal);
            case LEVEL -> new Place(row.gradedLevel().rank(), ordinal);
            case LIVE -> new Place(row.liveLevel().rank(), ordinal);
        };
    }
}
