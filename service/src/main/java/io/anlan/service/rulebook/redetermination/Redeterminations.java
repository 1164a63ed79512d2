// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which publications apply to cases under way, and how far that is; in the caller's transaction. */
@Component
public class Redeterminations {

    private final JdbcClient database;

    Redeterminations(JdbcClient database) {
        this.database = database;
    }

    /** To begin when the publication takes effect. */
    public void order(long publication, Revision revision, Instant effectiveAt, String by) {
        database.sql("""
                        insert into rulebook.redetermination (publication, pack_id, revision, effective_at, ordered_by, status)
                        values (?, ?, ?, ?, ?, 'WAITING')""")
                .params(publication, revision.packId(), revision.id(), Moments.of(effectiveAt), by)
                .update();
    }

    Optional<Order> find(long publication) {
        return database.sql("select * from rulebook.redetermination where publication = ?")
                .param(publication)
                .query(Redeterminations::order)
                .optional();
    }

    /** Those to begin with or to go on with. */
    List<Order> due(Instant now) {
        return database.sql("""
                        select * from rulebook.redetermination
                         where status in ('WAITING', 'RUNNING') and effective_at <= ? order by publication""")
                .param(Moments.of(now))
                .query(Redeterminations::order)
                .list();
    }

    void begin(long publication, Extent open, Instant at) {
        database.sql("""
                        update rulebook.redetermination set status = 'RUNNING', total = ?, until_ordinal = ?, started_at = ?
                         where publication = ? and status = 'WAITING'""")
                .params(open.count(), open.lastOrdinal(), Moments.of(at), publication)
                .update();
    }

    void advance(long publication, long to, long done, long unread) {
        database.sql("""
                        update rulebook.redetermination set last_ordinal = ?, done = done + ?, unread = unread + ?
                         where publication = ? and last_ordinal < ?""").params(to, done, unread, publication, to).update();
    }

    void ended(long publication, RedeterminationStatus status, Instant at) {
        database.sql("""
                        update rulebook.redetermination set status = ?, ended_at = ?
                         where publication = ? and status in ('WAITING', 'RUNNING')""").params(status.name(), Moments.of(at), publication).update();
    }

    private static Order order(ResultSet row, int index) throws SQLException {
        return new Order(
                row.getLong("publication"),
                row.getString("pack_id"),
                row.getObject("revision", UUID.class),
                Moments.in(row, "effective_at"),
                row.getString("ordered_by"),
                RedeterminationStatus.valueOf(row.getString("status")),
                row.getLong("total"),
                row.getLong("until_ordinal"),
                row.getLong("last_ordinal"),
                row.getLong("done"),
                row.getLong("unread"));
    }

    record Order(
            long publication,
            String packId,
            UUID revision,
            Instant effectiveAt,
            String orderedBy,
            RedeterminationStatus status,
            long total,
            long until,
            long last,
            long done,
            long unread) {}
}
