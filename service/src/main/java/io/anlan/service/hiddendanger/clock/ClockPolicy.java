// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an event does to the clock of a duty; implemented where the rules are known. */
public interface ClockPolicy {

    /** Empty when nothing happens to the clock. */
    Optional<ClockRuling> rule(Duty duty, DutyEvent event, ClockedCase about, LocalDate on);

    /**
     * The hidden danger an event is about.
     *
     * @param under whose rules apply
     * @param level null while facts are missing
     */
    record ClockedCase(
            String number,
            String scope,
            Jurisdiction under,
            @Nullable HiddenDangerLevel level,
            String source) {}

    /**
     * A ruling with its reason.
     *
     * @param period null when it ends a clock, or when somebody else sets its days
     * @param explanation row, basis and pack as plain JSON values
     */
    record ClockRuling(ClockAct act, @Nullable Period period, Map<String, Object> explanation) {}
}
