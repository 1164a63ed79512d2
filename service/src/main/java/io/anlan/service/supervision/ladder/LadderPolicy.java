// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.ConditionCheck;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says by the rules in force what is asked for on a day; implemented where the rules are known. */
public interface LadderPolicy {

    /** What is asked for about a duty as it stands on a day, in the order of the rules; nothing where no rules hold. */
    List<Asked> asked(LadderFacts facts, DutyStanding standing, LocalDate on);

    /** Why a row asks for its step, in the plain form that is stored: the row, its conditions, the version, the facts. */
    Map<String, Object> explain(LadderFacts facts, DutyStanding standing, LocalDate on, String row);

    /** Every row about a duty with its conditions, whether they hold or not: why something does not follow yet. */
    List<Prospect> prospects(LadderFacts facts, DutyStanding standing, LocalDate on);

    /** Which rules hold now; another word once others do. */
    String edition();

    /**
     * How a duty stands with its last day on a day.
     *
     * @param daysLeft calendar days to the last day; 0 from then on
     * @param daysOver calendar days since the last day
     * @param workingDaysOver working days since the last day
     */
    record DutyStanding(Duty duty, LadderFacts.DutyState state, int daysLeft, int daysOver, int workingDaysOver) {}

    /**
     * A step that a row asks for.
     *
     * @param listingLevel of the authority a listing is proposed to; null for other steps
     * @param hour of the day in Asia/Shanghai, before which it does not fall
     * @param repeat null when once is enough
     * @param eases whether it is taken back when the conditions no longer hold
     */
    record Asked(
            Duty duty,
            String row,
            LadderStep step,
            @Nullable String listingLevel,
            Set<Role> audience,
            int hour,
            @Nullable Repeat repeat,
            boolean eases) {

        public Asked {
            audience = Set.copyOf(audience);
        }

        Rung rung() {
            return new Rung(duty, row);
        }
    }

    /** @param every so many days of the unit, at least 1 */
    record Repeat(int every, DayUnit unit) {}

    /** Where a step stands on the ladder: at the row that asks for it, about a duty. */
    record Rung(Duty duty, String row) {}

    /** @param checks of every condition, as they stand on the day */
    record Prospect(
            Duty duty, String row, LadderStep step, Wording sentence, boolean met, List<ConditionCheck> checks) {}
}
