// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be graded.
 *
 * @param scores by the names of {@link Method#inputs}, each a value of its table
 * @param directGrounds what {@code Vocabulary.list("directGround")} names; empty when none holds
 */
public record GradeRequest(Method method, Map<String, BigDecimal> scores, Set<String> directGrounds) {
    public GradeRequest {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        directGrounds = Collections.unmodifiableSet(new TreeSet<>(directGrounds));
    }

    /** LEC without a direct ground. */
    public static GradeRequest lec(BigDecimal likelihood, BigDecimal exposure, BigDecimal consequence) {
        return new GradeRequest(
                Method.LEC,
                Map.of("likelihood", likelihood, "exposure", exposure, "consequence", consequence),
                Set.of());
    }

    /** LS without a direct ground. */
    public static GradeRequest ls(BigDecimal likelihood, BigDecimal severity) {
        return new GradeRequest(Method.LS, Map.of("likelihood", likelihood, "severity", severity), Set.of());
    }

    GradeRequest with(String input, BigDecimal score) {
        Map<String, BigDecimal> changed = new TreeMap<>(scores);
        changed.put(input, score);
        return new GradeRequest(method, changed, directGrounds);
    }

    GradeRequest withoutGrounds() {
        return new GradeRequest(method, scores, Set.of());
    }
}
