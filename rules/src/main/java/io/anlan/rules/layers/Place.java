// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is decided.
 *
 * @param division {@code CN}, or a division code of GB/T 2260 down to the street: 31, 3101, 310115, 310115005; zeros at the
 *     end of a longer code say nothing (310000 is 31)
 * @param industry code of the vocabulary; null when it is not known or does not matter: then no rule of one industry applies
 */
public record Place(String division, @Nullable String industry) {

    private static final String NATION = "CN";
    private static final Pattern DIVISION = Pattern.compile("CN|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

    /** Anywhere in the country, whatever the industry. */
    public static final Place COUNTRY = new Place(Place.NATION, null);

    public Place {
        if (!isDivision(division)) {
            throw new IllegalArgumentException("Not a division code: " + division);
        }
        division = withoutZeros(division);
    }

    public static boolean isDivision(String code) {
        return DIVISION.matcher(code).matches();
    }

    /** The divisions around this place, from the country down to the place itself. */
    public List<String> path() {
        List<String> path = new ArrayList<>(List.of(NATION));
        if (!division.equals(NATION)) {
            LENGTHS.stream()
                    .filter(length -> length <= division.length())
                    .forEach(length -> path.add(division.substring(0, length)));
        }
        return path;
    }

    /** Whether a scope takes this place in. */
    public boolean within(Scope scope) {
        boolean here = isDivision(scope.jurisdiction()) && path().contains(withoutZeros(scope.jurisdiction()));
        return here
                && (scope.industries().isEmpty()
                        || (industry != null && scope.industries().contains(industry)));
    }

    /** How far down a jurisdiction lies: 0 for the country. */
    static int depth(Scope scope) {
        return new Place(scope.jurisdiction(), null).path().size() - 1;
    }

    private static String withoutZeros(String code) {
        int length = code.length();
        if (!code.equals(NATION)) {
            for (int i = LENGTHS.size() - 1; i > 0; i--) {
                int upper = LENGTHS.get(i - 1);
                if (length == LENGTHS.get(i) && code.substring(upper, length).matches("0+")) {
                    length = upper;
                }
            }
        }
        return code.substring(0, length);
    }
}
