// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers of the desk; implemented where the rules are known. */
public interface DeskPolicy {

    /**
     * The rule of that day. Where the level is not known, the one that reserves the shortest time.
     *
     * @throws io.anlan.service.platform.Refusal {@code compliance/no-criteria-in-force} when no rules are known for that day
     */
    DeskNumbers numbers(Jurisdiction under, @Nullable HiddenDangerLevel level, LocalDate on);

    /**
     * @param claimHours after which a claim lapses
     * @param photoDistance metres from which on two photographs are said to lie apart
     */
    record DeskNumbers(int claimHours, int photoDistance, RuleReason why) {}
}
