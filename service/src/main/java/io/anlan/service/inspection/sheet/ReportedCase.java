// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.hiddendanger.Report;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as its rows say it.
 *
 * @param number the authority's own number
 * @param authority who inspected; empty when the table does not say
 * @param row the first of its rows
 * @param rows how many rows it has
 * @param industry as the table says it; null when it says nothing
 * @param report null while {@code problems} is not empty
 * @param places where each value stands, by the pointer a refusal names it with
 */
public record ReportedCase(
        String number,
        String authority,
        int row,
        int rows,
        @Nullable String industry,
        @Nullable Report report,
        List<RowProblem> problems,
        Map<String, Place> places) {

    /** A cell. */
    public record Place(int row, String column, String value) {}

    /** A problem with what a pointer names, told by its cell; the case's first row where it names no cell. */
    public RowProblem problem(String pointer, String code, Wording message) {
        Place place = Optional.ofNullable(places.get(pointer)).orElseGet(() -> new Place(row, "", number));
        return new RowProblem(place.row(), place.column(), place.value(), code, message);
    }
}
