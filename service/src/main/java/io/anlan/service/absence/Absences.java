// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.absence.Absence.Ended;
import io.anlan.service.absence.Absence.Enterer;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Absences in the database, where whoever is neither concerned nor above the unit sees none. */
@Repository
class Absences {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String FIELDS = "select a.* from absence.absence a ";

    private final JdbcClient database;
    private final JsonMapper json;

    Absences(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Until the end of the transaction nobody else enters one: two could name each other. */
    void onlyOne() {
        database.sql("select pg_advisory_xact_lock(1501, 1)").query(row -> {});
    }

    void add(Absence it) {
        Colleague deputy = it.deputy();
        Enterer enterer = it.enteredBy();
        database.sql("""
                        insert into absence.absence (id, username, name, roles, scope, industries, from_day, to_day, begins_at,
                                                     ends_at, reason, deputy, deputy_name, deputy_roles, deputy_home,
                                                     deputy_industries, why, told, entered_at, entered_by, entered_by_name)
                        values (:id, :username, :name, :roles, :scope, :industries, :from, :to, :begins, :ends, :reason,
                                :deputy, :deputyName, :deputyRoles, :deputyHome, :deputyIndustries, :why::jsonb, :told, :at, :enteredBy, :enteredByName)""")
                .param("id", it.id())
                .param("username", it.absent().username())
                .param("name", it.absent().name())
                .param("roles", Colleagues.names(it.absent().roles()))
                .param("scope", it.absent().unit())
                .param("industries", it.absent().industries().stream().sorted().toArray(String[]::new))
                .param("from", it.from())
                .param("to", it.to())
                .param("begins", Moments.of(it.begins()))
                .param("ends", Moments.of(it.over()))
                .param("reason", it.reason())
                .param("deputy", deputy == null ? null : deputy.username())
                .param("deputyName", deputy == null ? null : deputy.name())
                .param("deputyRoles", deputy == null ? null : Colleagues.names(deputy.roles()))
                .param("deputyHome", deputy == null ? null : deputy.unit())
                .param(
                        "deputyIndustries",
                        deputy == null ? null : deputy.industries().toArray(String[]::new))
                .param("why", json.writeValueAsString(it.why()))
                .param("told", Colleagues.names(it.told()))
                .param("at", Moments.of(it.enteredAt()))
                .param("enteredBy", enterer == null ? null : enterer.username())
                .param("enteredByName", enterer == null ? null : enterer.name())
                .update();
    }

    /** @return whether it was not ended before */
    boolean end(UUID id, Ended ended) {
        return database.sql("""
                        update absence.absence
                           set ended_at = :at, ended_by = :by, ended_by_name = :name, end_reason = :reason
                         where id = :id and ended_at is null and ends_at > :at""")
                        .param("at", Moments.of(ended.at()))
                        .param("by", ended.username())
                        .param("name", ended.name())
                        .param("reason", ended.reason())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Absence> find(UUID id) {
        return database.sql(FIELDS + "where a.id = ?")
                .param(id)
                .query(this::absence)
                .optional();
    }

    /** The latest first. */
    List<Absence> latest(int most) {
        return database.sql(FIELDS + "order by a.from_day desc, a.entered_at desc limit ?")
                .param(most)
                .query(this::absence)
                .list();
    }

    List<Absence> of(String username) {
        return database.sql(FIELDS + "where a.username = ? order by a.from_day desc, a.entered_at desc limit 100")
                .param(username)
                .query(this::absence)
                .list();
    }

    /** Those that hold at some moment of a time; both bounds may be the same moment. */
    List<Absence> between(Instant start, Instant end) {
        return database.sql(FIELDS + """
                         where a.begins_at <= :end and least(a.ends_at, a.ended_at) > :start order by a.begins_at""")
                .param("start", Moments.of(start))
                .param("end", Moments.of(end))
                .query(this::absence)
                .list();
    }

    private Absence absence(ResultSet row, int line) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new Colleague(
                        row.getString("username"),
                        row.getString("name"),
                        Colleagues.roles(row.getArray("roles")),
                        row.getString("scope"),
                        Colleagues.texts(row.getArray("industries"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                deputy(row),
                json.readValue(row.getString("why"), OBJECT),
                Colleagues.roles(row.getArray("told")),
                Moments.in(row, "entered_at"),
                row.getString("entered_by") == null
                        ? null
                        : new Enterer(row.getString("entered_by"), row.getString("entered_by_name")),
                ended(row));
    }

    private static @Nullable Colleague deputy(ResultSet row) throws SQLException {
        return row.getString("deputy") == null
                ? null
                : new Colleague(
                        row.getString("deputy"),
                        row.getString("deputy_name"),
                        Colleagues.roles(row.getArray("deputy_roles")),
                        row.getString("deputy_home"),
                        Colleagues.texts(row.getArray("deputy_industries")));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        Instant at = Moments.inOrNull(row, "ended_at");
        return at == null
                ? null
                : new Ended(at, row.getString("ended_by"), row.getString("ended_by_name"), row.getString("end_reason"));
    }
}
