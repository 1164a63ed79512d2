// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.coverage;

import io.anlan.service.platform.Wording;
import java.util.List;
import java.util.UUID;

/**
 * What the examples of a pack show, and which mistakes they would not notice.
 *
 * @param rows in their order
 * @param whole how many rows are seen met and not met, with each condition deciding alone in some example
 * @param tried how many small changes of conditions were tried
 * @param unnoticed those that no example noticed
 */
public record RuleCoverage(List<RowCoverage> rows, int whole, int tried, List<UnnoticedChange> unnoticed) {

    /**
     * What the examples of one row show.
     *
     * @param fires examples in which it is met, by a failed device as well
     * @param silent examples in which it is provably not met
     * @param asks examples in which a fact is missing
     */
    public record RowCoverage(
            UUID key,
            String rowId,
            int fires,
            int silent,
            int asks,
            boolean whole,
            List<ConditionCoverage> conditions) {}

    /**
     * What the examples show of one condition.
     *
     * @param column in which it stands
     * @param holds whether it is true in some example
     * @param fails whether it is false in some example
     * @param open whether it is unknown in some example
     * @param decides whether in some example it alone keeps the row from being met
     */
    public record ConditionCoverage(
            String column, Wording sentence, boolean holds, boolean fails, boolean open, boolean decides) {}

    /**
     * A small change of a condition after which every example comes out as before: a mistake nobody would notice.
     *
     * @param kind NEGATED, LEFT_OUT, LESS_BY_ONE_STEP, MORE_BY_ONE_STEP, BOUNDARY_MOVED or CODE_DROPPED
     */
    public record UnnoticedChange(UUID key, String rowId, String column, String kind, Wording message) {}
}
