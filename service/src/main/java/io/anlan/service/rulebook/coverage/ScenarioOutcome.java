// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A step of a scenario as the rules decided it.
 *
 * @param key of its line
 * @param step the first of a scenario is 1
 * @param on the day of the step
 * @param mismatches empty when all is as told
 */
public record ScenarioOutcome(
        UUID key, String scenario, int step, LocalDate on, boolean passed, List<ScenarioMismatch> mismatches) {

    /**
     * A statement that does not come true.
     *
     * @param column in which it stands
     * @param actual empty when there is nothing
     */
    public record ScenarioMismatch(String column, String wanted, String actual) {}
}
