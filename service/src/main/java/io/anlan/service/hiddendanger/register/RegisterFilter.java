// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register shows; null shows all.
 *
 * @param q words looked for in title and enterprise, or the beginning of a number
 * @param foundFrom first day, inclusive
 * @param foundTo last day, inclusive
 * @param riskPoint what it was found at
 * @param street code, or that of a district and 000 for what belongs to no street of it
 * @param rulePack id of a pack of rules, or of a layer, that the present level or deadline rests on
 * @param ruleRow id of a row of rules that the present level or deadline rests on, under whichever version
 * @param rung the step of the ladder it stands on
 * @param step of the drawing of its rectification at which it waits, e.g. {@code userTask_rectify}
 */
public record RegisterFilter(
        @Nullable List<HiddenDangerStatus> status,
        @Nullable HiddenDangerLevel level,
        @Nullable String source,
        @Nullable String industry,
        @Nullable String district,
        @Nullable String enterprise,
        @Nullable Boolean overdue,
        @Nullable String q,
        @Nullable LocalDate foundFrom,
        @Nullable LocalDate foundTo,
        @Nullable UUID riskPoint,
        @Nullable String street,
        @Nullable String rulePack,
        @Nullable String ruleRow,
        @Nullable String rung,
        @Nullable String step) {}
