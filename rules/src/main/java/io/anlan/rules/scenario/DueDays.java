// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.scenario;

import io.anlan.rules.FactValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Counts a period by the calendar of working days, which is not a matter of the rules. */
@FunctionalInterface
public interface DueDays {

    /** The last day of the period these answers give from a day on; none when they give none. */
    Optional<LocalDate> dueOn(LocalDate from, Map<String, FactValue> answers);
}
