// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import static java.util.Comparator.naturalOrder;

import io.anlan.service.platform.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows by which arrangements of the State Council running times were counted. A release that brings others, as each autumn for
 * the following year, has them counted again (decision 0070).
 */
@Component
class CountedCalendar {

    private static final TypeReference<Map<LocalDate, Boolean>> DAYS = new TypeReference<>() {};

    private final StateCouncilCalendar country;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    CountedCalendar(
            StateCouncilCalendar country,
            JdbcClient database,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.country = country;
        this.database = database;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Of nodes that start at the same time one takes it over. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void takeOver() {
        database.sql("select pg_advisory_xact_lock(171, 1)").query(row -> {});
        Arrangements shipped = country.arrangements();
        Optional<Arrangements> counted = counted();
        if (counted.filter(shipped::arrangesAs).isPresent()) {
            return;
        }
        database.sql("insert into platform.country_calendar (arranged, at) values (?::jsonb, ?)")
                .params(json.writeValueAsString(shipped.working()), Moments.of(clock.instant()))
                .update();
        counted.flatMap(before -> firstChange(before, shipped))
                .ifPresent(day -> events.publishEvent(new CalendarChanged(CalendarChanged.COUNTRY, day)));
    }

    private Optional<Arrangements> counted() {
        return database.sql("select arranged from platform.country_calendar order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(arranged -> new Arrangements(json.readValue(arranged, DAYS), Set.of()));
    }

    static Optional<LocalDate> firstChange(Arrangements before, Arrangements after) {
        return Stream.concat(before.working().keySet().stream(), after.working().keySet().stream())
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .min(naturalOrder());
    }
}
