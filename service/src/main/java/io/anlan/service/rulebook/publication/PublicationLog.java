// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import static io.anlan.service.rulebook.Revisions.utc;

import io.anlan.service.platform.Actor;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.publication.RulePublication.PublicationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
                .param("effective", utc(entry.effectiveAt()))
                .param("at", utc(at))
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

    /** What is law at an instant, pack by pack. */
    List<LiveRevision> live(Instant at) {
        return database.sql("""
                        select l.pack_id, r.version, l.revision, l.number, r.kind
                          from rulebook.live_at(?) l join rulebook.revision r on r.id = l.revision order by l.pack_id""")
                .param(utc(at))
                .query((row, index) -> new LiveRevision(
                        row.getString("pack_id"),
                        row.getInt("version"),
                        row.getObject("revision", UUID.class),
                        row.getString("kind")))
                .list();
    }

    /** What holds in some districts only at an instant. */
    List<StagedRevision> staged(Instant at) {
        return database.sql("""
                        select s.pack_id, r.version, s.revision, r.kind, s.districts
                          from rulebook.staged_at(?) s join rulebook.revision r on r.id = s.revision order by s.pack_id""")
                .param(utc(at))
                .query((row, index) -> new StagedRevision(
                        row.getString("pack_id"),
                        row.getInt("version"),
                        row.getObject("revision", UUID.class),
                        row.getString("kind"),
                        Set.of((String[]) row.getArray("districts").getArray())))
                .list();
    }

    /** Whether a revision ever was law everywhere, or is going to be. */
    boolean wasLaw(UUID revision) {
        return database.sql(
                        "select exists (select from rulebook.publication p where p.revision = ? and p.kind <> 'STAGE')")
                .param(revision)
                .query(Boolean.class)
                .single();
    }

    /** The highest number of what took effect until an instant; 0 before the first. */
    long number(Instant at) {
        return database.sql("select coalesce(max(number), 0) from rulebook.publication where effective_at <= ?")
                .param(utc(at))
                .query(Long.class)
                .single();
    }

    /** Every revision that ever was law or is going to be, oldest first: all of them decide again what they decided. */
    List<LiveRevision> published() {
        return database.sql("""
                        select r.pack_id, r.version, r.id, r.kind from rulebook.revision r
                         where exists (select from rulebook.publication p where p.revision = r.id)
                         order by r.pack_id, r.version""")
                .query((row, index) -> new LiveRevision(
                        row.getString("pack_id"),
                        row.getInt("version"),
                        row.getObject("id", UUID.class),
                        row.getString("kind")))
                .list();
    }

    private static RulePublication publication(ResultSet row, int index) throws SQLException {
        return new RulePublication(
                row.getLong("number"),
                row.getString("pack_id"),
                row.getObject("revision", UUID.class),
                row.getInt("version"),
                PublicationKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("districts").getArray()),
                instant(row, "effective_at"),
                instant(row, "at"),
                row.getString("username"),
                row.getString("by_name"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    /**
     * One entry to come.
     *
     * @param districts of a stage; else empty
     */
    record NewPublication(
            Revision revision, PublicationKind kind, List<String> districts, Instant effectiveAt, String reason) {}

    /** What holds in some districts only. */
    record StagedRevision(String packId, int version, UUID revision, String kind, Set<String> districts) {

        LiveRevision itself() {
            return new LiveRevision(packId, version, revision, kind);
        }
    }

    /** A revision by what the rules name it. */
    record LiveRevision(String packId, int version, UUID revision, String kind) {

        LivePacks.Ref ref() {
            return new LivePacks.Ref(packId, version);
        }
    }
}
