// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsQueryTest {

    @ParameterizedTest
    @CsvSource({
        "310000, , , ,",
        "310000, , 310101, , TEXTILE",
        "310000/310115, , , , MACHINERY",
        "310000/310115, , 310115, 310115103,",
        "310000/310115, , , 310115000,",
        "310000/310115/310115103, , 310115, 310115103,",
        "310000, MACHINERY, 310101, , MACHINERY"
    })
    void whatIsTheirsToSeeMayBeCounted(
            String unit,
            @Nullable String limitedTo,
            @Nullable String district,
            @Nullable String street,
            @Nullable String industry) {
        assertThatCode(() -> query(district, street, industry).demandWithin(actor(unit, limitedTo)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "310000/310115, , 310101, ,",
        "310000/310115, , , 310101001,",
        "310000/310115/310115103, , 310115, 310115104,",
        "310000/310115/310115103, , , 310115000,",
        "310000, MACHINERY, , , TEXTILE"
    })
    void whatIsNotIsRefusedAndNotCountedAsZero(
            String unit,
            @Nullable String limitedTo,
            @Nullable String district,
            @Nullable String street,
            @Nullable String industry) {
        StatisticsQuery query = query(district, street, industry);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> query.demandWithin(actor(unit, limitedTo)))
                .extracting(Refusal::type)
                .isEqualTo("reporting/outside-scope");
    }

    private static StatisticsQuery query(
            @Nullable String district, @Nullable String street, @Nullable String industry) {
        LocalDate to = LocalDate.of(2026, 3, 10);
        return new StatisticsQuery(
                StatisticsQuery.yearBefore(to), to, Grouping.CITY, Span.MONTH, district, street, industry);
    }

    private static Actor actor(String unit, @Nullable String industry) {
        Set<String> industries = industry == null ? Set.of() : Set.of(industry);
        return new Actor("somebody", "somebody", Set.of(Role.DISTRICT_REGULATOR), unit, industries, "");
    }
}
