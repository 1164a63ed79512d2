// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revisions in PostgreSQL, which shows drafts only to those whose unit covers them; in the caller's transaction. */
@Component
public class Revisions {

    private static final String ALL = "select r.*, rulebook.standing(r, :now) as standing from rulebook.revision r ";

    private final JdbcClient database;
    private final RulebookLocks locks;
    private final Clock clock;

    Revisions(JdbcClient database, RulebookLocks locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/unknown} */
    public Revision demand(UUID id) {
        return find(id).orElseThrow(RulebookRefusals::unknown);
    }

    public Optional<Revision> find(UUID id) {
        return query("where r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<Revision> find(String packId, int version) {
        return query("where r.pack_id = :pack and r.version = :version", Map.of("pack", packId, "version", version))
                .stream()
                .findFirst();
    }

    /** All revisions that may be seen, by pack, youngest first. */
    public List<Revision> all() {
        return query("order by r.pack_id, r.version desc", Map.of());
    }

    /** Those that may be seen and wait for somebody: sent back, in release, or approved and not published. */
    public List<Revision> waiting() {
        return query(
                "where r.state in ('RETURNED', 'IN_REVIEW', 'LEGAL_REVIEW', 'IN_APPROVAL') or (r.state = 'APPROVED'"
                        + " and not exists (select from rulebook.publication p where p.revision = r.id)"
                        + " and r.origin = 'AUTHORED')",
                Map.of());
    }

    /** Those of one pack, youngest first. */
    public List<Revision> of(String packId) {
        return query("where r.pack_id = :pack order by r.version desc", Map.of("pack", packId));
    }

    /** The one that is law now. */
    public Optional<Revision> live(String packId) {
        return query(
                        "where r.id = (select l.revision from rulebook.live_at(:now) l where l.pack_id = :pack)",
                        Map.of("pack", packId))
                .stream()
                .findFirst();
    }

    /** Holds a revision until the transaction ends, so that one act comes after the other; what one may only read is not held. */
    public Revision lock(UUID id) {
        database.sql("select id from rulebook.revision where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        return demand(id);
    }

    /** The content as it was last submitted. */
    public Optional<PackTexts> texts(UUID id) {
        return database.sql("select * from rulebook.revision where id = ? and digest is not null")
                .param(id)
                .query((row, index) -> new PackTexts(
                        row.getString("header"),
                        row.getString("rows"),
                        row.getString("examples"),
                        row.getString("standards"),
                        row.getString("scenarios"),
                        row.getString("digest")))
                .optional();
    }

    /** The number the next version of a pack gets; whoever asks holds the pack until the transaction ends. */
    public int nextVersion(String packId) {
        locks.versionsOf(packId);
        return database.sql("select coalesce(max(version), 0) + 1 from rulebook.revision where pack_id = ?")
                .param(packId)
                .query(Integer.class)
                .single();
    }

    public void add(Revision revision, @Nullable PackTexts texts, @Nullable String shippedDigest) {
        database.sql("""
                        insert into rulebook.revision (id, pack_id, version, kind, state, origin, scope, layer_of, jurisdiction,
                               industries, title_zh, title_en, based_on, author, author_name, created_at, shipped_digest, digest,
                               header, rows, examples, standards, scenarios)
                        values (:id, :pack, :version, :kind, :state, :origin, :scope, cast(:layer as text), :jurisdiction,
                               :industries, :zh, :en, cast(:based as uuid), :author, :name, :at, cast(:shipped as text),
                               cast(:digest as text), cast(:header as text), cast(:rows as text), cast(:examples as text),
                               cast(:standards as text), cast(:scenarios as text))""")
                .param("id", revision.id())
                .param("pack", revision.packId())
                .param("version", revision.version())
                .param("kind", revision.kind())
                .param("state", revision.state().name())
                .param("origin", revision.origin().name())
                .param("scope", revision.scope())
                .param("layer", revision.layerOf())
                .param("jurisdiction", revision.jurisdiction())
                .param("industries", revision.industries().toArray(new String[0]))
                .param("zh", revision.title().zh())
                .param("en", revision.title().en())
                .param("based", revision.basedOn())
                .param("author", revision.author())
                .param("name", revision.authorName())
                .param("at", Moments.of(revision.createdAt()))
                .param("shipped", shippedDigest)
                .param("digest", texts == null ? null : texts.digest())
                .param("header", texts == null ? null : texts.header())
                .param("rows", texts == null ? null : texts.rows())
                .param("examples", texts == null ? null : texts.examples())
                .param("standards", texts == null ? null : texts.standards())
                .param("scenarios", texts == null ? null : texts.scenarios())
                .update();
    }

    /** Freezes the content with which a draft goes into review. */
    public void freeze(UUID id, PackTexts texts, Wording title) {
        database.sql("""
                        update rulebook.revision
                           set digest = :digest, header = :header, rows = :rows, examples = cast(:examples as text),
                               standards = cast(:standards as text), scenarios = cast(:scenarios as text), title_zh = :zh, title_en = :en, round = round + 1
                         where id = :id""")
                .param("id", id)
                .param("digest", texts.digest())
                .param("header", texts.header())
                .param("rows", texts.rows())
                .param("examples", texts.examples())
                .param("standards", texts.standards())
                .param("scenarios", texts.scenarios())
                .param("zh", title.zh())
                .param("en", title.en())
                .update();
    }

    public void move(UUID id, RevisionState to) {
        database.sql("update rulebook.revision set state = :to, record_version = record_version + 1 where id = :id")
                .param("id", id)
                .param("to", to.name())
                .update();
    }

    /** Counts one more change of a draft and says which it is; changes of one draft come one after the other. */
    public long change(UUID id) {
        return database.sql("""
                        update rulebook.revision set changes = changes + 1
                         where id = ? and state in ('DRAFT', 'RETURNED') returning changes""")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> RulebookRefusals.noDraft(demand(id).state()));
    }

    /** Whether this text of the application was taken over before. */
    public boolean knowsShipped(String digest) {
        return database.sql("select exists (select from rulebook.revision where shipped_digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }

    private List<Revision> query(String where, Map<String, Object> parameters) {
        return database.sql(ALL + where)
                .param("now", Moments.of(clock.instant()))
                .params(parameters)
                .query(Revisions::revision)
                .list();
    }

    private static Revision revision(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getString("pack_id"),
                row.getInt("version"),
                row.getString("kind"),
                RevisionState.valueOf(row.getString("standing")),
                Origin.valueOf(row.getString("origin")),
                row.getString("scope"),
                row.getString("layer_of"),
                row.getString("jurisdiction"),
                List.of((String[]) row.getArray("industries").getArray()),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("based_on", UUID.class),
                row.getString("author"),
                row.getString("author_name"),
                Moments.in(row, "created_at"),
                row.getInt("round"),
                row.getLong("record_version"),
                row.getLong("changes"),
                row.getString("digest"));
    }
}
