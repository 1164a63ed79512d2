// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.analysis.CounterExample;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.authoring.PackDraft;
import io.anlan.rules.vocabulary.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer has to know about a pack.
 *
 * @param severity an error keeps the pack from being reviewed and published; a warning has to be answered with a reason
 * @param code stable, for example {@code conflict}, {@code gap}, {@code unknown-attribute}, {@code no-firing-example}
 * @param sheet {@code header}, {@code rows} or {@code examples}
 * @param line of the text that was looked at, or of the canonical text of the pack; the line with the columns is 1; null
 *     when it is the whole sheet
 * @param rowId null when the row has none or it is no row
 * @param column of the text; of a gap between rows the attribute, such as {@code fact.openMajor}; null when it is the
 *     whole row
 * @param otherRows rows it concerns as well
 * @param counterExample a case which shows it; null when there is none to show
 */
public record ReviewFinding(
        Severity severity,
        String code,
        String sheet,
        @Nullable Integer line,
        @Nullable String rowId,
        @Nullable String column,
        List<String> otherRows,
        Labels message,
        @Nullable CounterExample counterExample) {

    public ReviewFinding {
        otherRows = List.copyOf(otherRows);
    }

    /** A problem whose place was found in a text. */
    static ReviewFinding of(Problem problem, PackDraft draft) {
        Cell cell = problem.cell();
        return new ReviewFinding(
                Severity.ERROR,
                problem.code(),
                cell == null ? "header" : cell.sheet(),
                cell == null ? null : cell.line(),
                cell == null ? null : draft.rowId(cell),
                cell == null ? null : cell.column(),
                List.of(),
                problem.message(),
                null);
    }
}
