// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only log of publications; in the caller's transaction. */
@Component
class PublicationLog {

    private static final String ALL =
            "select p.*, r.version from rulebook.publication p join rulebook.revision r on r.id = p.revision ";

    private final JdbcClient database;

    PublicationLog(JdbcClient database) {
        this.database = database;
    }

    /** Appends an entry, tells all nodes with the commit, and returns its number. */
    long append(NewPublication entry, Actor by, Instant at) {
        Revision revision = entry.revision();
        return database.sql("""
                        insert into rulebook.publication (pack_id, revision, kind, districts, effective_at, at, scope, username, by_name, reason)
                        values (:pack, :revision, :kind, :districts, :effective, :at, :scope, :by, :name, :reason)
                        returning number""")
                .param("pack", revision.packId())
                .param("revision", revision.id())
                .param("kind", entry.kind().name())
                .param("districts", entry.districts().toArray(new String[0]))
                .param("effective", Moments.of(entry.effectiveAt()))
                .param("at", Moments.of(at))
                .param("scope", by.unit())
                .param("by", by.username())
                .param("name", by.name())
                .param("reason", entry.reason())
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<RulePublication> of(String packId) {
        return database.sql(ALL + "where p.pack_id = ? order by p.number desc")
                .param(packId)
                .query(PublicationLog::publication)
                .list();
    }

    /** The last ones of all packs, newest first. */
    List<RulePublication> latest(int most) {
        return database.sql(ALL + "order by p.number desc limit ?")
                .param(most)
                .query(PublicationLog::publication)
                .list();
    }

    /** The last order about a revision. */
    Optional<RulePublication> lastOf(UUID revision) {
        return database.sql(ALL + "where p.revision = ? order by p.number desc limit 1")
                .param(revision)
                .query(PublicationLog::publication)
                .optional();
    }

    private static RulePublication publication(ResultSet row, int index) throws SQLException {
        return new RulePublication(
                row.getLong("number"),
                row.getString("pack_id"),
                row.getObject("revision", UUID.class),
                row.getInt("version"),
                PublicationKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("districts").getArray()),
                Moments.in(row, "effective_at"),
                Moments.in(row, "at"),
                row.getString("username"),
                row.getString("by_name"),
                row.getString("reason"));
    }

    /**
     * One entry to come.
     *
     * @param districts of a stage; else empty
     */
    record NewPublication(
            Revision revision, PublicationKind kind, List<String> districts, Instant effectiveAt, String reason) {}
}
