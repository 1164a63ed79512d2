// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the nearest division that arranged a day itself: the district, then the city, then the province. */
@Component
class LocalCalendars implements WorkingCalendars {

    /** How long another node may not know of a day that was confirmed here; clocks are counted again afterwards anyway. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final WorkingCalendar country;
    private final LocalDays days;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - 2 * FRESH_NANOS);

    LocalCalendars(WorkingCalendar country, LocalDays days) {
        this.country = country;
        this.days = days;
    }

    @Override
    public WorkingCalendar in(String division) {
        Map<String, Map<LocalDate, Boolean>> arranged = arranged();
        List<Map<LocalDate, Boolean>> nearest =
                divisions(division).map(arranged::get).filter(Objects::nonNull).toList();
        return nearest.isEmpty() ? country : new ArrangedCalendar(country, nearest);
    }

    /** What was known is too old at once. */
    void forget() {
        known = new Known(known.days(), System.nanoTime() - 2 * FRESH_NANOS);
    }

    private Map<String, Map<LocalDate, Boolean>> arranged() {
        Known now = known;
        if (System.nanoTime() - now.read() > FRESH_NANOS) {
            now = new Known(days.inForce(), System.nanoTime());
            known = now;
        }
        return now.days();
    }

    private static Stream<String> divisions(String code) {
        return code.length() == 6
                ? Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                        .distinct()
                : Stream.empty();
    }

    private record Known(Map<String, Map<LocalDate, Boolean>> days, long read) {}
}
