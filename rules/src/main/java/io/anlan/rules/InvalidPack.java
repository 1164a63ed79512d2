// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.vocabulary.Labels;
import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be read or must not be published; every problem found is named. */
public final class InvalidPack extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidPack(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.message().en())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidPack(String place, String zh, String en) {
        this(List.of(new Problem(place, new Labels(zh, en))));
    }

    /** The same refusal, with what it was seen by: for whoever reads the trace. */
    public InvalidPack because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One problem.
     *
     * @param place a row id, or the line and column of a file
     */
    public record Problem(String place, Labels message) {}
}
