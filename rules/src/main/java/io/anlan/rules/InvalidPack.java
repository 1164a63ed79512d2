// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.vocabulary.Labels;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    public InvalidPack(Cell cell, String code, String zh, String en) {
        this(List.of(new Problem(cell.toString(), cell, code, new Labels(zh, en))));
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
     * @param cell where in the texts of the pack; null when it is the pack as a whole
     * @param code stable, for example {@code unknown-attribute}
     */
    public record Problem(String place, @Nullable Cell cell, String code, Labels message) {

        public Problem(String place, Labels message) {
            this(place, null, "invalid", message);
        }
    }

    /**
     * A place in the texts of a pack.
     *
     * @param sheet {@code header}, {@code rows}, {@code examples} or {@code drl}
     * @param line the first is 1, and in a table holds the names of the columns; null when it is not known
     * @param column name of the column, path of the key, or number of the character; null when it is the whole line
     */
    public record Cell(
            String sheet, @Nullable Integer line, @Nullable String column) {

        @Override
        public String toString() {
            if (line == null) {
                return column == null ? sheet : sheet + "." + column;
            }
            return sheet + " line " + line + (column == null ? "" : " column " + column);
        }
    }
}
