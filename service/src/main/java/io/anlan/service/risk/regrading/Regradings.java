// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.regrading.RegradingView.RegradingStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders to grade anew and how far they are; in the caller's transaction. */
@Component
class Regradings {

    private final JdbcClient database;

    Regradings(JdbcClient database) {
        this.database = database;
    }

    boolean anyRunning() {
        return !running().isEmpty();
    }

    List<UUID> running() {
        return database.sql("select id from risk.regrading where status = 'RUNNING'")
                .query(UUID.class)
                .list();
    }

    UUID order(Actor by, String reason, Instant at) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into risk.regrading (id, scope, reason, status, ordered_at, ordered_by, total, until_ordinal)
                        select :id, :scope, :reason, 'RUNNING', :at, :by, count(*), coalesce(max(ordinal), 0)
                          from risk.risk_point where status = 'ACTIVE'""")
                .param("id", id)
                .param("scope", by.unit())
                .param("reason", reason)
                .param("at", Moments.of(at))
                .param("by", by.username())
                .update();
        return id;
    }

    Optional<RegradingView> find(UUID id) {
        return database.sql("select * from risk.regrading where id = ?")
                .param(id)
                .query(Regradings::view)
                .optional();
    }

    /** The last ones, newest first. */
    List<RegradingView> latest(int most) {
        return database.sql("select * from risk.regrading order by ordered_at desc, id limit ?")
                .param(most)
                .query(Regradings::view)
                .list();
    }

    /** How the levels moved, from the worst; changes of a regrading lie between its beginning and its end. */
    List<LevelMoves> moves(UUID id) {
        return database
                .sql("""
                        select c.kind, c.from_level, c.to_level, count(*)
                          from risk.regrading r
                          join risk.level_change c on c.kind in ('GRADED', 'LIVE')
                           and c.at between r.ordered_at and coalesce(r.ended_at, 'infinity')
                           and c.cause ->> 'regrading' = r.id::text
                         where r.id = ? group by 1, 2, 3""")
                .param(id)
                .query((row, index) -> new LevelMoves(
                        row.getString(1),
                        RiskLevel.valueOf(row.getString(2)),
                        RiskLevel.valueOf(row.getString(3)),
                        row.getLong(4)))
                .stream()
                .sorted(LevelMoves.ORDER)
                .toList();
    }

    /** From where to where the ordinals of the next batch go; empty when the end is reached or it does not run. */
    Optional<Span> next(UUID id, int size) {
        return database.sql("""
                        select r.last_ordinal, coalesce((select max(b.ordinal) from (
                                   select p.ordinal from risk.risk_point p
                                    where p.ordinal > r.last_ordinal and p.ordinal <= r.until_ordinal
                                    order by p.ordinal limit :size) b), r.until_ordinal)
                          from risk.regrading r
                         where r.id = :id and r.status = 'RUNNING' and r.last_ordinal < r.until_ordinal for update""")
                .param("id", id)
                .param("size", size)
                .query((row, index) -> new Span(row.getLong(1), row.getLong(2)))
                .optional();
    }

    void advance(UUID id, Span span, Counts counts) {
        database.sql("""
                        update risk.regrading
                           set last_ordinal = :to, done = done + :done, graded_changed = graded_changed + :graded,
                               live_changed = live_changed + :live, ungraded = ungraded + :ungraded
                         where id = :id""")
                .param("id", id)
                .param("to", span.to())
                .param("done", counts.done())
                .param("graded", counts.graded())
                .param("live", counts.live())
                .param("ungraded", counts.ungraded())
                .update();
    }

    void ended(UUID id, Instant at, @Nullable Wording failure) {
        database.sql("""
                        update risk.regrading
                           set status = :status, ended_at = :at, failure_zh = cast(:zh as text), failure_en = cast(:en as text)
                         where id = :id and status = 'RUNNING'""")
                .param("id", id)
                .param("status", failure == null ? "DONE" : "FAILED")
                .param("at", Moments.of(at))
                .param("zh", failure == null ? null : failure.zh())
                .param("en", failure == null ? null : failure.en())
                .update();
    }

    private static RegradingView view(ResultSet row, int index) throws SQLException {
        Instant ended = Moments.inOrNull(row, "ended_at");
        String zh = row.getString("failure_zh");
        return new RegradingView(
                row.getObject("id", UUID.class),
                RegradingStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("graded_changed"),
                row.getLong("live_changed"),
                row.getLong("ungraded"),
                Moments.in(row, "ordered_at"),
                row.getString("ordered_by"),
                ended,
                zh == null ? null : new Wording(zh, row.getString("failure_en")));
    }

    /** Ordinals above {@code from}, up to and with {@code to}. */
    record Span(long from, long to) {}

    record Counts(long done, long graded, long live, long ungraded) {}
}
