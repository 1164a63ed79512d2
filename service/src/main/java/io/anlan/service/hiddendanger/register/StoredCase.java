// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered hidden danger as far as rules look at it.
 *
 * @param ordinal its place in the order of all
 * @param circumstances as known today
 * @param level null while facts are missing
 * @param startedOn day the period to rectify began; the day of registration while no order was issued
 */
public record StoredCase(
        long ordinal,
        String number,
        String scope,
        String enterpriseCode,
        String enterpriseName,
        Circumstances circumstances,
        String source,
        @Nullable String accidentType,
        @Nullable HiddenDangerLevel level,
        LocalDate startedOn) {}
