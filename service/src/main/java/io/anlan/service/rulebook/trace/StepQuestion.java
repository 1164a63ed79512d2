// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.rulebook.Workbench.RuleCase;
import io.anlan.service.rulebook.draft.DraftLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is walked through the rows; exactly one of the three.
 *
 * @param facts as the sheet of examples writes them
 * @param example key of a line of that sheet
 * @param number of a hidden danger, as it is known today
 * @param on with a number: a day other than the one the hidden danger is decided for; null for its own
 * @param lines typed and not saved
 */
public record StepQuestion(
        @Nullable RuleCase facts,
        @Nullable UUID example,
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable List<DraftLine> lines) {

    List<DraftLine> typed() {
        return lines == null ? List.of() : lines;
    }
}
