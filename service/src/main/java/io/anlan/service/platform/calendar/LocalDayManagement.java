// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.calendar.LocalDay.LocalDayState;
import io.anlan.service.platform.calendar.LocalDays.NewDay;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.scope.UnitPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One regulator declares a day of a division, another confirms it; then every running time is counted again. */
@Service
@Transactional
public class LocalDayManagement {

    private static final int YEARS_AHEAD = 2;

    private final LocalDays days;
    private final LocalCalendars calendars;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalDayManagement(
            LocalDays days,
            LocalCalendars calendars,
            CurrentActor current,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.calendars = calendars;
        this.current = current;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param year null for this one */
    @Transactional(readOnly = true)
    public List<LocalDay> of(@Nullable Integer year) {
        return days.of(
                year == null
                        ? LocalDate.ofInstant(clock.instant(), Shanghai.ZONE).getYear()
                        : year);
    }

    /**
     * Proposes a day from today to two years ahead; what has passed stays as it was counted.
     *
     * @throws Refusal {@code calendar/not-your-division}, {@code calendar/invalid-day}
     */
    public LocalDay declare(NewDay day) {
        Actor actor = current.actor();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        new Complaints()
                .text("/division", day.division(), 6)
                .text("/name", day.name(), 100)
                .text("/reason", day.reason(), 1000)
                .day("/day", day.day(), today, today.plusYears(YEARS_AHEAD))
                .refuse("calendar/invalid-day", new Wording("日历日填写有误", "The day is wrong."));
        demandDivision(actor, day.division());
        long number = days.declare(day, actor, clock.instant());
        keep(number, actor, "declared", day.reason());
        return demand(number);
    }

    /** @throws Refusal as {@link #declare}, {@code calendar/unknown-day}, {@code calendar/own-day}, {@code calendar/decided} */
    public LocalDay confirm(long number) {
        LocalDay day = decide(number, true, null);
        calendars.forget();
        events.publishEvent(new CalendarChanged(day.division(), day.day()));
        return day;
    }

    /** Throws like {@link #confirm}. */
    public LocalDay refuse(long number, String reason) {
        new Complaints()
                .text("/reason", reason, 1000)
                .refuse("calendar/invalid-day", new Wording("日历日填写有误", "The day is wrong."));
        return decide(number, false, reason);
    }

    private LocalDay decide(long number, boolean confirmed, @Nullable String reason) {
        Actor actor = current.actor();
        LocalDay day = demand(number);
        demandDivision(actor, day.division());
        if (days.isDeclaredBy(number, actor)) {
            throw refusal(
                    "calendar/own-day", HttpStatus.FORBIDDEN, "不能确认自己提出的日历日", "Nobody decides a day of their own.");
        }
        if (day.state() != LocalDayState.DECLARED || !days.decide(number, confirmed, reason, actor, clock.instant())) {
            throw refusal("calendar/decided", HttpStatus.CONFLICT, "该日历日已有决定", "It was decided already.");
        }
        keep(number, actor, confirmed ? "confirmed" : "refused", reason);
        return demand(number);
    }

    private LocalDay demand(long number) {
        return days.find(number)
                .orElseThrow(
                        () -> refusal("calendar/unknown-day", HttpStatus.NOT_FOUND, "没有该日历日", "There is no such day."));
    }

    /** A city's regulator for the city and its districts, a district's for the district alone. */
    private static void demandDivision(Actor actor, String division) {
        String own = new UnitPath(actor.unit()).code();
        boolean ofCity = actor.is(Role.CITY_REGULATOR)
                && division.length() == 6
                && division.startsWith(own.substring(0, Math.min(2, own.length())));
        if (!ofCity && !(actor.is(Role.DISTRICT_REGULATOR) && division.equals(own))) {
            throw refusal(
                    "calendar/not-your-division",
                    HttpStatus.FORBIDDEN,
                    "该地区不在您的管辖范围内",
                    "That division is outside your scope.");
        }
    }

    private void keep(long number, Actor actor, String act, @Nullable String note) {
        LocalDay day = demand(number);
        Map<String, Object> values = Map.of(
                "division", day.division(),
                "day", day.day().toString(),
                "working", String.valueOf(day.working()),
                "name", day.name());
        trail.append(new Act("local-day", String.valueOf(number), actor.unit(), act, Map.of(), values, note));
    }

    private static Refusal refusal(String type, HttpStatus status, String zh, String en) {
        return new Refusal(type, status, new Wording(zh, en));
    }
}
