// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts which the vocabulary does not know; every problem is named, none is dropped. */
public final class InvalidFacts extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidFacts(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.ref() + "." + problem.attribute() + ": "
                        + problem.message().en())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One refused value.
     *
     * @param ref the fact, or {@code enterprise}
     * @param attribute null when the fact itself is the problem
     * @param code stable: unknown-type, unknown-attribute, wrong-type, wrong-unit, wrong-value, out-of-range,
     *     duplicate-ref, no-facts, too-many, missing
     */
    public record Problem(String ref, @Nullable String attribute, String code, Labels message) {}
}
