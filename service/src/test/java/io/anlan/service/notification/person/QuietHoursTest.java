// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T21:59:59, 2026-03-10T21:59:59",
        "2026-03-10T22:00:00, 2026-03-11T07:00:00",
        "2026-03-10T23:59:59, 2026-03-11T07:00:00",
        "2026-03-11T00:00:00, 2026-03-11T07:00:00",
        "2026-03-11T06:59:59, 2026-03-11T07:00:00",
        "2026-03-11T07:00:00, 2026-03-11T07:00:00",
        "2026-12-31T22:30:00, 2027-01-01T07:00:00"
    })
    void acrossMidnightItWaitsForTheMorning(LocalDateTime wanted, LocalDateTime expected) {
        assertThat(quiet("22:00", "07:00").notBefore(shanghai(wanted))).isEqualTo(shanghai(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:59, 2026-03-10T11:59",
        "2026-03-10T12:00, 2026-03-10T13:30",
        "2026-03-10T13:29, 2026-03-10T13:30",
        "2026-03-10T13:30, 2026-03-10T13:30"
    })
    void withinADayItWaitsForTheEnd(LocalDateTime wanted, LocalDateTime expected) {
        assertThat(quiet("12:00", "13:30").notBefore(shanghai(wanted))).isEqualTo(shanghai(expected));
    }

    @Test
    void equalTimesMeanNoQuietHours() {
        var wanted = shanghai(LocalDateTime.of(2026, 3, 10, 3, 0));
        assertThat(quiet("00:00", "00:00").notBefore(wanted)).isEqualTo(wanted);
    }

    private static QuietHours quiet(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant shanghai(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
