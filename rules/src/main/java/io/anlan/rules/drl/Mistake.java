// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.vocabulary.Labels;

/**
 * A place at which a text cannot be read on.
 *
 * @param line the first is 1
 * @param column of the first character, counted in UTF-16 units; the first is 1
 * @param length how many characters are meant; 0 at the end of the text
 * @param message why
 */
public record Mistake(int line, int column, int length, Labels message) {

    static Mistake of(Problem problem, Tokens tokens) {
        int line = line(problem);
        int column = column(problem);
        return new Mistake(line, column, tokens.lengthAt(line, column), problem.message());
    }

    /** A string without end reaches to the end of its line as far as anybody can tell. */
    static Mistake toTheEnd(Problem problem, String text) {
        int line = line(problem);
        int column = column(problem);
        int begin = 0;
        for (int i = 1; i < line; i++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        int end = text.indexOf('\n', begin);
        int length = (end < 0 ? text.length() : end) - begin - column + 1;
        return new Mistake(line, column, length, problem.message());
    }

    private static int line(Problem problem) {
        Cell cell = problem.cell();
        Integer line = cell == null ? null : cell.line();
        return line == null ? 1 : line;
    }

    private static int column(Problem problem) {
        Cell cell = problem.cell();
        String column = cell == null ? null : cell.column();
        return column == null ? 1 : Integer.parseInt(column);
    }
}
