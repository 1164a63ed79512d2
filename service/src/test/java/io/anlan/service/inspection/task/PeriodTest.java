// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "SHIFT, 2026-11-22, 2026-11-22, 2026-11-22, 2026-11-22",
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29, 2024-02-29",
        "WEEK, 2026-11-22, 2026-W47, 2026-11-16, 2026-11-22",
        "WEEK, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-03",
        "WEEK, 2024-12-30, 2025-W01, 2024-12-30, 2025-01-05",
        "MONTH, 2024-02-10, 2024-02, 2024-02-01, 2024-02-29",
        "QUARTER, 2026-11-22, 2026-Q4, 2026-10-01, 2026-12-31",
        "QUARTER, 2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
        "HALF_YEAR, 2026-06-30, 2026-H1, 2026-01-01, 2026-06-30",
        "HALF_YEAR, 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31",
        "YEAR, 2026-07-01, 2026, 2026-01-01, 2026-12-31",
    })
    void aDayLiesInOnePeriodOfEachFrequency(
            Frequency frequency, LocalDate day, String text, LocalDate first, LocalDate last) {
        assertThat(Period.of(frequency, day)).isEqualTo(new Period(Period.counted(frequency), text, first, last));
    }

    @Test
    void whatIsCheckedBeforeEachJobIsDueOnNoDay() {
        assertThatThrownBy(() -> Period.of(Frequency.EACH_TIME, LocalDate.of(2026, 11, 22)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
