// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.calendar.LocalDay.LocalDayState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All days that divisions declared, and what was decided about them. */
@Component
class LocalDays {

    private static final String ALL = """
            select d.*, x.confirmed, x.reason as refusal, x.username as decider, x.by_name as decided_by, x.at as decided_at
              from platform.local_day d left join platform.local_day_decision x on x.number = d.number""";

    private final JdbcClient database;

    LocalDays(JdbcClient database) {
        this.database = database;
    }

    /** Of one year, by day, the newest declaration of a day first. */
    List<LocalDay> of(int year) {
        return database.sql(ALL + " where extract(year from d.day) = ? order by d.day, d.number desc")
                .param(year)
                .query(LocalDays::read)
                .list();
    }

    Optional<LocalDay> find(long number) {
        return database.sql(ALL + " where d.number = ?")
                .param(number)
                .query(LocalDays::read)
                .optional();
    }

    boolean isDeclaredBy(long number, Actor actor) {
        return actor.answersFor(database.sql("select username from platform.local_day where number = ?")
                .param(number)
                .query(String.class)
                .single());
    }

    long declare(NewDay day, Actor actor, Instant at) {
        return database.sql("""
                        insert into platform.local_day (division, day, working, name, reason, username, by_name, at)
                        values (:division, :day, :working, :name, :reason, :username, :byName, :at) returning number""")
                .param("division", day.division())
                .param("day", day.day())
                .param("working", day.working())
                .param("name", day.name())
                .param("reason", day.reason())
                .param("username", actor.username())
                .param("byName", actor.name())
                .param("at", Moments.of(at))
                .query(Long.class)
                .single();
    }

    /** @return whether nobody was faster */
    boolean decide(long number, boolean confirmed, @Nullable String reason, Actor actor, Instant at) {
        return database.sql("""
                        insert into platform.local_day_decision (number, confirmed, reason, username, by_name, at)
                        values (:number, :confirmed, :reason, :username, :byName, :at) on conflict do nothing""")
                        .param("number", number)
                        .param("confirmed", confirmed)
                        .param("reason", reason)
                        .param("username", actor.username())
                        .param("byName", actor.name())
                        .param("at", Moments.of(at))
                        .update()
                == 1;
    }

    /** What holds, by division and day: of several confirmed declarations of a day the one made last. */
    Map<String, Map<LocalDate, Boolean>> inForce() {
        Map<String, Map<LocalDate, Boolean>> days = new HashMap<>();
        database.sql("""
                        select distinct on (d.division, d.day) d.division, d.day, d.working
                          from platform.local_day d join platform.local_day_decision x on x.number = d.number
                         where x.confirmed order by d.division, d.day, d.number desc""").query(row -> {
            boolean working = row.getBoolean("working");
            if (!row.wasNull()) {
                days.computeIfAbsent(row.getString("division"), division -> new HashMap<>())
                        .put(row.getObject("day", LocalDate.class), working);
            }
        });
        return days;
    }

    private static LocalDay read(ResultSet row, int index) throws SQLException {
        boolean working = row.getBoolean("working");
        Boolean told = row.wasNull() ? null : working;
        Instant decidedAt = Moments.inOrNull(row, "decided_at");
        boolean confirmed = row.getBoolean("confirmed");
        LocalDayState state = confirmed ? LocalDayState.CONFIRMED : LocalDayState.REFUSED;
        return new LocalDay(
                row.getLong("number"),
                row.getString("division"),
                row.getObject("day", LocalDate.class),
                told,
                row.getString("name"),
                row.getString("reason"),
                row.getString("by_name"),
                Moments.in(row, "at"),
                decidedAt == null ? LocalDayState.DECLARED : state,
                row.getString("decided_by"),
                decidedAt,
                confirmed ? null : row.getString("refusal"));
    }

    /** A day as somebody declares it. */
    record NewDay(String division, LocalDate day, @Nullable Boolean working, String name, String reason) {}
}
