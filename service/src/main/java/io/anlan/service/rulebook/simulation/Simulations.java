// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.hiddendanger.register.StoredCases.Window;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.simulation.Material.Looked;
import io.anlan.service.rulebook.simulation.Material.Stage;
import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import io.anlan.service.rulebook.simulation.Simulation.SimulationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Simulations and how far they are; in the caller's transaction. */
@Component
class Simulations {

    private final JdbcClient database;

    Simulations(JdbcClient database) {
        this.database = database;
    }

    UUID order(
            UUID revision, SimulationKind kind, PackTexts texts, Window window, Extent extent, Actor by, Instant at) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into rulebook.simulation (id, revision, kind, scope, industries, from_day, to_day, header, rows, examples,
                               standards, digest, status, ordered_at, ordered_by, ordered_by_name, total, until_ordinal)
                        values (:id, :revision, :kind, :scope, :industries, :from, :to, :header, :rows, cast(:examples as text), cast(:standards as text), :digest, 'RUNNING',
                                :at, :by, :name, :total, :until)""")
                .param("id", id)
                .param("revision", revision)
                .param("kind", kind.name())
                .param("scope", window.unit())
                .param("industries", window.industries().toArray(new String[0]))
                .param("from", window.from())
                .param("to", window.to())
                .param("header", texts.header())
                .param("rows", texts.rows())
                .param("examples", texts.examples())
                .param("standards", texts.standards())
                .param("digest", texts.digest())
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .param("total", extent.count())
                .param("until", extent.lastOrdinal())
                .update();
        return id;
    }

    List<UUID> running() {
        return database.sql(
                        "select id from rulebook.simulation where status = 'RUNNING' and kind <> 'SHADOW' order by ordered_at")
                .query(UUID.class)
                .list();
    }

    Optional<Simulation> find(UUID id) {
        return database.sql("select * from rulebook.simulation where id = ?")
                .param(id)
                .query(Simulations::view)
                .optional();
    }

    /** The last ones of a revision, newest first. */
    List<Simulation> latest(UUID revision, int most) {
        return database.sql("select * from rulebook.simulation where revision = ? order by ordered_at desc, id limit ?")
                .params(revision, most)
                .query(Simulations::view)
                .list();
    }

    /** What was tried. */
    PackTexts texts(UUID id) {
        return database.sql("select header, rows, examples, standards, digest from rulebook.simulation where id = ?")
                .param(id)
                .query((row, index) -> new PackTexts(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), null, row.getString(5)))
                .single();
    }

    SimulationKind kind(UUID id) {
        return database.sql("select kind from rulebook.simulation where id = ?")
                .param(id)
                .query((row, index) -> SimulationKind.valueOf(row.getString(1)))
                .single();
    }

    /** Where it goes on; empty when it does not run any more. The row is held until the transaction ends. */
    Optional<Stage> next(UUID id) {
        return database.sql("""
                        select scope, industries, from_day, to_day, last_ordinal, until_ordinal from rulebook.simulation
                         where id = ? and status = 'RUNNING' for update""")
                .param(id)
                .query((row, index) -> new Stage(
                        new Window(
                                row.getString(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)),
                        row.getLong(5),
                        row.getLong(6)))
                .optional();
    }

    void advance(UUID id, Looked looked) {
        database.sql("""
                        update rulebook.simulation
                           set last_ordinal = ?, done = done + ?, changed = changed + ?, unread = unread + ? where id = ?""")
                .params(looked.last(), looked.done(), looked.changed(), looked.unread(), id)
                .update();
    }

    boolean anyShadow(LocalDate today) {
        return database.sql("""
                        select exists (select from rulebook.simulation
                                where status = 'RUNNING' and kind = 'SHADOW' and ? between from_day and to_day)""").param(today).query(Boolean.class).single();
    }

    /** Shadow runs that watch over a record today. */
    List<UUID> shadows(StoredCase one, LocalDate today) {
        return database.sql("""
                        select id from rulebook.simulation s
                         where s.status = 'RUNNING' and s.kind = 'SHADOW' and :today between s.from_day and s.to_day
                           and (s.scope = :scope or starts_with(:scope, s.scope || '/'))
                           and (s.industries = '{}' or :industry = any (s.industries))""")
                .param("scope", one.scope())
                .param("industry", one.circumstances().industry())
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    /** Ends shadow runs whose last day has passed. */
    void endShadows(LocalDate today, Instant at) {
        database.sql("""
                        update rulebook.simulation set status = 'DONE', ended_at = ?
                         where status = 'RUNNING' and kind = 'SHADOW' and to_day < ?""").params(Moments.of(at), today).update();
    }

    /** Notes that a shadow run looked at a record, and whether it saw it for the first time. */
    boolean seen(UUID id, StoredCase one) {
        return database.sql("""
                        insert into rulebook.shadow_case (simulation, ordinal, scope, industry) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                id,
                                one.ordinal(),
                                one.scope(),
                                one.circumstances().industry())
                        .update()
                == 1;
    }

    /** Counts again what a shadow run saw and what would differ. */
    void recount(UUID id, long more) {
        database.sql("""
                        update rulebook.simulation s set done = done + ?,
                               changed = (select count(*) from rulebook.simulation_difference d where d.simulation = s.id)
                         where id = ? and status = 'RUNNING'""").params(more, id).update();
    }

    /** One that ended before stays as it ended. */
    void ended(UUID id, SimulationStatus status, Instant at) {
        database.sql("update rulebook.simulation set status = ?, ended_at = ? where id = ? and status = 'RUNNING'")
                .params(status.name(), Moments.of(at), id)
                .update();
    }

    private static Simulation view(ResultSet row, int index) throws SQLException {
        Instant ended = Moments.inOrNull(row, "ended_at");
        return new Simulation(
                row.getObject("id", UUID.class),
                row.getObject("revision", UUID.class),
                SimulationKind.valueOf(row.getString("kind")),
                row.getString("digest"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                SimulationStatus.valueOf(row.getString("status")),
                Moments.in(row, "ordered_at"),
                row.getString("ordered_by_name"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("changed"),
                row.getLong("unread"),
                ended);
    }
}
