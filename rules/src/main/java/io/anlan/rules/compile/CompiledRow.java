// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.model.Row;
import io.anlan.rules.model.Truth;
import io.anlan.rules.reasons.ConditionCheck;
import java.util.ArrayList;
import java.util.List;

/** A row with its conditions bound to slots. */
final class CompiledRow {

    private final Row row;
    private final int index;
    private final List<CompiledCondition> conditions;
    private final boolean watchesDevices;

    CompiledRow(Row row, int index, List<CompiledCondition> conditions, boolean devicesHaveToWork) {
        this.row = row;
        this.index = index;
        this.conditions = List.copyOf(conditions);
        this.watchesDevices = devicesHaveToWork && conditions.stream().anyMatch(CompiledCondition::device);
    }

    Row row() {
        return row;
    }

    /** Position among the rows of the same fact type. */
    int index() {
        return index;
    }

    List<CompiledCondition> conditions() {
        return conditions;
    }

    /** Whether a device that failed can meet this row by way of the clause about failed devices. */
    boolean watchesDevices() {
        return watchesDevices;
    }

    boolean anyFalse(Observation observation) {
        for (CompiledCondition condition : conditions) {
            if (condition.truth(observation) == Truth.FALSE) {
                return true;
            }
        }
        return false;
    }

    /** At least one condition is provably false, whichever way devices that failed are counted. */
    boolean notMet(Observation observation) {
        for (CompiledCondition condition : conditions) {
            Truth truth = watchesDevices ? condition.truthWithFailedAbsent(observation) : condition.truth(observation);
            if (truth == Truth.FALSE) {
                return true;
            }
        }
        return false;
    }

    /** How many conditions fail; a row for another kind of enterprise is no miss at all and counts as all. */
    int distance(Observation observation) {
        int failed = 0;
        for (CompiledCondition condition : conditions) {
            if (condition.truth(observation) == Truth.FALSE) {
                if (condition.ofEnterprise()) {
                    return Integer.MAX_VALUE;
                }
                failed++;
            }
        }
        return failed;
    }

    List<ConditionCheck> checks(Observation observation) {
        List<ConditionCheck> checks = new ArrayList<>(conditions.size());
        for (CompiledCondition condition : conditions) {
            checks.add(condition.check(observation, condition.truth(observation)));
        }
        return checks;
    }

    List<ConditionCheck> checksWithFailedAbsent(Observation observation) {
        List<ConditionCheck> checks = new ArrayList<>(conditions.size());
        for (CompiledCondition condition : conditions) {
            checks.add(condition.check(observation, condition.truthWithFailedAbsent(observation)));
        }
        return checks;
    }
}
