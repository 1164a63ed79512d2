// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what happens after an end; implemented where the rules are known. */
public interface RecheckPolicy {

    /**
     * The rule of that day. Where the level is not known, whoever objects has the longest time that could apply.
     *
     * @param source null where it is asked for many
     * @throws io.anlan.service.platform.Refusal {@code compliance/no-criteria-in-force} when no rules are known for that day
     */
    RecheckRule ruleFor(Jurisdiction under, @Nullable HiddenDangerLevel level, @Nullable String source, LocalDate on);

    /**
     * A rule with its reason.
     *
     * @param recurrence when it is looked at again; null if only by the draw
     * @param sampleShare percent of what was closed in a month that is drawn, 0 to 100
     * @param objectionDays calendar days after a dismissal within which it may be objected to
     * @param explanation row, basis and pack as plain JSON values
     */
    record RecheckRule(
            @Nullable Recurrence recurrence,
            BigDecimal sampleShare,
            int objectionDays,
            Map<String, Object> explanation) {}

    /**
     * Calendar days after the closure on which it is looked at again.
     *
     * @param after unless somebody sets another day
     * @param earliest of those somebody may set
     * @param latest of those somebody may set
     */
    record Recurrence(int after, int earliest, int latest) {}
}
