// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log of publications says is law, at any instant; in the caller's transaction. */
@Component
class LawInForce {

    private final JdbcClient database;

    LawInForce(JdbcClient database) {
        this.database = database;
    }

    /** What is law at an instant, pack by pack. */
    List<LiveRevision> live(Instant at) {
        return database.sql("""
                        select l.pack_id, r.version, l.revision, l.number, r.kind
                          from rulebook.live_at(?) l join rulebook.revision r on r.id = l.revision order by l.pack_id""")
                .param(Moments.of(at))
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
                .param(Moments.of(at))
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
                .param(Moments.of(at))
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
