// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.register.Sorting;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How the register is sorted: one of three keys, then the ordinal, so that every row has one place.
 *
 * @param key sort key of the API
 */
record RegisterOrder(Key key, Sorting sorting) {

    enum Key {
        NUMBER("number", null, ""),
        FOUND_ON("foundOn", "h.found_on", "date"),
        DUE_ON("dueOn", "coalesce(h.due_on, 'infinity'::date)", "date");

        private final String name;
        private final @Nullable String expression;
        private final String type;

        Key(String name, @Nullable String expression, String type) {
            this.name = name;
            this.expression = expression;
            this.type = type;
        }
    }

    /** A place between two rows. */
    record Place(@Nullable String key, long ordinal) {

        private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|infinity|-);(\\d{1,18})");

        String cursor() {
            return Cursor.of((key == null ? "-" : key) + ";" + ordinal);
        }

        static Place of(String cursor) {
            return Cursor.read(cursor, SHAPE, match -> new Place(key(match.group(1)), Long.parseLong(match.group(2))));
        }

        private static @Nullable String key(String written) {
            return switch (written) {
                case "-" -> null;
                case "infinity" -> written;
                default -> LocalDate.parse(written).toString();
            };
        }
    }

    static RegisterOrder of(@Nullable String sort) {
        var sorting = Sorting.of(sort);
        return sorting.among(Key.values(), key -> key.name)
                .map(key -> new RegisterOrder(key, sorting))
                .orElseThrow(() -> new Refusal(
                        "hidden-danger/unknown-sort",
                        HttpStatus.BAD_REQUEST,
                        new Wording(
                                "排序只能按 foundOn、dueOn 或 number，前加“-”为降序",
                                "Sorting goes by foundOn, dueOn or number; a leading - sorts descending.")));
    }

    /** @throws Refusal {@code platform/invalid-cursor} also when it comes from another order */
    Place place(String cursor) {
        Place place = Place.of(cursor);
        if ((place.key() == null) != (key.expression == null)) {
            throw Cursor.invalid();
        }
        return place;
    }

    /** Everything after a place; its parameters are {@code afterKey} and {@code afterOrdinal}. */
    String after() {
        return sorting.after(key.expression, "h.ordinal", "cast(:afterKey as " + key.type + ")");
    }

    String orderBy() {
        return sorting.orderBy(key.expression, "h.ordinal");
    }

    /** What a row is sorted by, as text. */
    @Nullable
    String keyOf(RegisterRow row) {
        return switch (key) {
            case NUMBER -> null;
            case FOUND_ON -> row.foundOn().toString();
            case DUE_ON -> row.dueOn() == null ? "infinity" : row.dueOn().toString();
        };
    }
}
