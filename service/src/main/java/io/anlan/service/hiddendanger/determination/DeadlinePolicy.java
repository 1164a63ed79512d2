// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides until when a hidden danger must be rectified; implemented where the rules are known. */
public interface DeadlinePolicy {

    /**
     * The deadline of a new hidden danger.
     *
     * @param from the day the period starts, which itself does not count
     */
    Deadline deadlineFor(ToRectify what, LocalDate from);

    /**
     * What a deadline depends on.
     *
     * @param under whose rules apply
     */
    record ToRectify(
            Jurisdiction under,
            HiddenDangerLevel level,
            @Nullable String accidentType,
            String source) {}

    /**
     * A date with its reason.
     *
     * @param dueOn last day of the period, Asia/Shanghai
     * @param reminders days on which the rectifier is reminded, ascending, all before {@code dueOn} or on it
     * @param explanation row, basis, unit and counting as plain JSON values
     */
    record Deadline(LocalDate dueOn, List<LocalDate> reminders, Map<String, Object> explanation) {}
}
