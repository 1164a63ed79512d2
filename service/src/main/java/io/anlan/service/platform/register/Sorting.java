// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a register is asked to be sorted: by a key, or by the ordinal alone; then by the ordinal, so that every row has one place.
 *
 * @param key as it is sent, without the leading {@code -} that sorts descending
 */
public record Sorting(String key, boolean descending) {

    /** @param sort as it was sent; newest first without */
    public static Sorting of(@Nullable String sort) {
        String wanted = sort == null ? "-number" : sort;
        boolean descending = wanted.startsWith("-");
        return new Sorting(descending ? wanted.substring(1) : wanted, descending);
    }

    /** The one of these that is wanted. */
    public <K> Optional<K> among(K[] keys, Function<K, String> name) {
        return Arrays.stream(keys).filter(it -> name.apply(it).equals(key)).findFirst();
    }

    /** @param expression of the key in SQL; null to sort by the ordinal alone */
    public String orderBy(@Nullable String expression, String ordinal) {
        String direction = descending ? " desc" : "";
        return (expression == null ? "" : expression + direction + ", ") + ordinal + direction;
    }

    /**
     * Everything after a place, whose ordinal is the parameter {@code afterOrdinal}.
     *
     * @param place the key of the place in SQL
     */
    public String after(@Nullable String expression, String ordinal, String place) {
        String than = descending ? " < " : " > ";
        return expression == null
                ? ordinal + than + ":afterOrdinal"
                : "(" + expression + ", " + ordinal + ")" + than + "(" + place + ", :afterOrdinal)";
    }
}
