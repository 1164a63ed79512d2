// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.catalogue.CheckFrequency;
import io.anlan.rules.vocabulary.Labels;
import java.util.List;

/**
 * Who controls a risk, how often each level checks it and what each has to do.
 *
 * @param level the highest level that controls; those below control it as well
 * @param rowId the row that says so
 * @param checks the levels which check, the highest first
 * @param duties in the order of the pack
 */
public record Control(
        ControlLevel level,
        String rowId,
        List<Check> checks,
        List<Duty> duties,
        String packId,
        String version,
        String digest) {
    public Control {
        checks = List.copyOf(checks);
        duties = List.copyOf(duties);
    }

    /** How often a level checks. */
    public record Check(ControlLevel by, CheckFrequency frequency, String rowId) {}

    /** What a level has to do. */
    public record Duty(ControlLevel of, Labels sentence, String rowId) {}
}
