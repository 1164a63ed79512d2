// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.clock.ClockPolicy.ClockedCase;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The books of all clocks, and how each clock stands by its book; in the caller's transaction and scope. */
@Component
class ClockBook {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient database;

    ClockBook(JdbcClient database) {
        this.database = database;
    }

    ClockedCase about(String number) {
        return database.sql("""
                        select number, scope, industry, district_code, level, source
                          from hidden_danger.hidden_danger where number = ?""")
                .param(number)
                .query((row, index) -> new ClockedCase(
                        number,
                        row.getString("scope"),
                        new Jurisdiction(row.getString("district_code"), row.getString("industry")),
                        row.getString("level") == null ? null : HiddenDangerLevel.valueOf(row.getString("level")),
                        row.getString("source")))
                .single();
    }

    Optional<LocalDate> dueOn(String number, Duty duty) {
        return database.sql("""
                        select due_on from hidden_danger.duty_clock
                         where number = ? and duty = ? and state = 'RUNNING'""")
                .params(number, duty.name())
                .query(LocalDate.class)
                .optional();
    }

    /** The last day of every duty whose clock runs. */
    Map<Duty, LocalDate> running(String number) {
        Map<Duty, LocalDate> running = new EnumMap<>(Duty.class);
        database.sql("select duty, due_on from hidden_danger.duty_clock where number = ? and state = 'RUNNING'")
                .param(number)
                .query(row -> {
                    running.put(Duty.valueOf(row.getString("duty")), row.getObject("due_on", LocalDate.class));
                });
        return running;
    }

    /** Clocks of a division that count working days and run over a day. */
    List<RunningClock> runningOver(String division, LocalDate day) {
        return database.sql("""
                        select c.number, c.duty from hidden_danger.duty_clock c
                          join hidden_danger.hidden_danger h on h.number = c.number
                         where c.state = 'RUNNING' and c.due_on >= :day
                           and h.district_code like regexp_replace(:division, '(00){1,2}$', '') || '%'
                           and exists (select from hidden_danger.clock_entry e
                                        where e.number = c.number and e.duty = c.duty and e.unit = 'WORKING_DAYS')
                         order by c.number, c.duty""")
                .param("day", day)
                .param("division", division)
                .query((row, index) -> new RunningClock(row.getString("number"), Duty.valueOf(row.getString("duty"))))
                .list();
    }

    record RunningClock(String number, Duty duty) {}

    /** In the order of noting. */
    List<ClockLine> read(String number, Duty duty) {
        return database.sql("select * from hidden_danger.clock_entry where number = ? and duty = ? order by seq")
                .params(number, duty.name())
                .query(ClockBook::line)
                .list();
    }

    /** All clocks a hidden danger ever had, each in the order of noting. */
    Map<Duty, List<ClockLine>> read(String number) {
        Map<Duty, List<ClockLine>> books = new EnumMap<>(Duty.class);
        database.sql("select * from hidden_danger.clock_entry where number = ? order by seq")
                .param(number)
                .query(row -> {
                    Duty duty = Duty.valueOf(row.getString("duty"));
                    books.computeIfAbsent(duty, first -> new ArrayList<>()).add(line(row, 0));
                });
        return books;
    }

    void append(ClockedCase about, Duty duty, ClockLine line) {
        ClockEntry entry = line.entry();
        Period period = entry.period();
        database.sql("""
                        insert into hidden_danger.clock_entry (number, duty, seq, act, holds_from, days, unit, corrects, event, at,
                               username, by_name, reason, explanation, scope, industry)
                        values (:number, :duty, :seq, :act, :from, :days, :unit, :corrects, :event, :at,
                               :username, :name, :reason, cast(:explanation as jsonb), :scope, :industry)""")
                .param("number", about.number())
                .param("duty", duty.name())
                .param("seq", entry.seq())
                .param("act", entry.act().name())
                .param("from", entry.holdsFrom())
                .param("days", period == null ? null : period.days())
                .param("unit", period == null ? null : period.unit().name())
                .param("corrects", entry.corrects())
                .param("event", line.event() == null ? null : line.event().name())
                .param("at", Moments.of(line.at()))
                .param("username", line.username())
                .param("name", line.byName())
                .param("reason", line.reason())
                .param("explanation", JsonMapper.shared().writeValueAsString(line.explanation()))
                .param("scope", about.scope())
                .param("industry", about.under().industry())
                .update();
    }

    /** Writes down how a clock stands now. */
    void stand(ClockedCase about, Duty duty, DutyClock clock) {
        database.sql("""
                        insert into hidden_danger.duty_clock (number, duty, state, due_on, since, scope, industry)
                        values (:number, :duty, :state, :due, :since, :scope, :industry)
                        on conflict (number, duty) do update
                           set state = excluded.state, due_on = excluded.due_on, since = excluded.since""")
                .param("number", about.number())
                .param("duty", duty.name())
                .param("state", clock.state().name())
                .param("due", clock.dueOn())
                .param("since", Objects.requireNonNull(clock.since(), "a clock that was touched"))
                .param("scope", about.scope())
                .param("industry", about.under().industry())
                .update();
    }

    private static ClockLine line(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        long corrects = row.getLong("corrects");
        boolean correction = !row.wasNull();
        return new ClockLine(
                new ClockEntry(
                        row.getLong("seq"),
                        ClockAct.valueOf(row.getString("act")),
                        row.getObject("holds_from", LocalDate.class),
                        unit == null ? null : new Period(row.getInt("days"), DayUnit.valueOf(unit)),
                        correction ? corrects : null),
                row.getString("event") == null ? null : DutyEvent.valueOf(row.getString("event")),
                Moments.in(row, "at"),
                row.getString("username"),
                row.getString("by_name"),
                row.getString("reason"),
                JsonMapper.shared().readValue(row.getString("explanation"), OBJECT));
    }

    /**
     * An entry with its cause.
     *
     * @param event that touched the clock; null of a correction, and of what was taken over
     * @param reason of a person; null where a rule alone did it
     */
    record ClockLine(
            ClockEntry entry,
            @Nullable DutyEvent event,
            Instant at,
            String username,
            String byName,
            @Nullable String reason,
            Map<String, Object> explanation) {

        /** What a person says held from another day; no rule and no event said so. */
        static ClockLine correction(ClockEntry entry, Instant at, Actor by, String reason) {
            return new ClockLine(entry, null, at, by.username(), by.name(), reason, Map.of());
        }

        static ClockLine of(
                ClockEntry entry, @Nullable DutyEvent event, Instant at, Actor by, Map<String, Object> explanation) {
            return new ClockLine(entry, event, at, by.username(), by.name(), null, explanation);
        }
    }
}
