// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** A declaration that no vocabulary takes; every problem is named. */
public final class InvalidDeclaration extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDeclaration(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + ": " + problem.message().en())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One value that cannot be taken.
     *
     * @param pointer as a JSON pointer into the declaration, e.g. {@code /attributes/0/unit}
     * @param code stable, e.g. {@code name-taken}
     */
    public record Problem(String pointer, String code, Labels message) {}
}
