// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountedCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 15);

    @Test
    void whatChangesFirstIsADayThatIsWorkedOtherwise() {
        assertThat(CountedCalendar.firstChange(of(Map.of()), of(Map.of(SUNDAY, true, THURSDAY, false))))
                .contains(THURSDAY);
        assertThat(CountedCalendar.firstChange(of(Map.of(THURSDAY, false)), of(Map.of(THURSDAY, false, SUNDAY, true))))
                .contains(SUNDAY);
    }

    @Test
    void whatANoticeNamesThoughItIsOffAnywayChangesNothing() {
        assertThat(CountedCalendar.firstChange(of(Map.of(SUNDAY, false)), of(Map.of())))
                .isEmpty();
    }

    private static Arrangements of(Map<LocalDate, Boolean> working) {
        return new Arrangements(working, Set.of());
    }
}
