// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Wording;
import io.anlan.service.process.move.MoveViews.MigrationStatus;
import io.anlan.service.process.move.MoveViews.MigrationView;
import io.anlan.service.process.move.MoveViews.MoveOutcome;
import io.anlan.service.process.move.MoveViews.MovedInstance;
import io.anlan.service.process.move.Versions.Follower;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The migrations there were, and what came of each instance; in the caller's transaction. */
@Component
class MoveBook {

    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};
    private static final String VIEW = """
            select m.*, (select count(*) from process.moved_instance i where i.migration = m.id and i.outcome = 'MOVED') as moved,
                   (select count(*) from process.moved_instance i where i.migration = m.id and i.outcome = 'LEFT') as left_behind
              from process.migration m""";

    private final JdbcClient database;

    MoveBook(JdbcClient database) {
        this.database = database;
    }

    boolean anyOpen(String process) {
        return database.sql(
                        "select exists (select from process.migration where process = ? and status in ('PROPOSED', 'RUNNING'))")
                .param(process)
                .query(Boolean.class)
                .single();
    }

    List<UUID> running() {
        return database.sql("select id from process.migration where status = 'RUNNING'")
                .query(UUID.class)
                .list();
    }

    UUID propose(
            String process, int toVersion, Map<String, String> pairs, String reason, long total, Actor by, Instant at) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into process.migration (id, scope, process, to_version, counterparts, reason, status, total,
                                                       proposed_at, proposed_by, proposed_by_name)
                        values (:id, :scope, :process, :version, cast(:pairs as jsonb), :reason, 'PROPOSED', :total, :at, :by, :name)""")
                .param("id", id)
                .param("scope", by.unit())
                .param("process", process)
                .param("version", toVersion)
                .param("pairs", JsonMapper.shared().writeValueAsString(pairs))
                .param("reason", reason)
                .param("total", total)
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .update();
        return id;
    }

    /** Whether it waited for that; of two who decide at once, one does. */
    boolean decide(UUID id, MigrationStatus as, Actor by, @Nullable String words, Instant at) {
        return database.sql("""
                        update process.migration
                           set status = :status, decided_at = :at, decided_by = :by, decided_by_name = :name,
                               words = cast(:words as text),
                               ended_at = case when :status = 'REFUSED' then cast(:at as timestamptz) end
                         where id = :id and status = 'PROPOSED'""")
                        .param("id", id)
                        .param("status", as.name())
                        .param("at", Moments.of(at))
                        .param("by", by.username())
                        .param("name", by.name())
                        .param("words", words)
                        .update()
                == 1;
    }

    String proposedBy(UUID id) {
        return database.sql("select proposed_by from process.migration where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void ended(UUID id, MigrationStatus as, Instant at) {
        database.sql(
                        "update process.migration set status = :status, ended_at = :at where id = :id and status = 'RUNNING'")
                .param("id", id)
                .param("status", as.name())
                .param("at", Moments.of(at))
                .update();
    }

    Optional<MigrationView> find(UUID id) {
        return database.sql(VIEW + " where m.id = ?")
                .param(id)
                .query(MoveBook::view)
                .optional();
    }

    /** The last ones, newest first. */
    List<MigrationView> latest(int most) {
        return database.sql(VIEW + " order by m.proposed_at desc, m.id limit ?")
                .param(most)
                .query(MoveBook::view)
                .list();
    }

    /** Writes what came of an instance, in the scope of the record it is about. */
    void note(UUID migration, Follower one, @Nullable Wording left, Instant at) {
        database.sql("""
                        insert into process.moved_instance (migration, key, number, scope, industry, from_version, steps, outcome,
                                                            reason_zh, reason_en, at)
                        select :migration, :key, coalesce(r.number, :key), coalesce(r.scope, m.scope), r.industry, :version, :steps,
                               :outcome, cast(:zh as text), cast(:en as text), :at
                          from process.migration m
                          left join (select number, scope, industry from hidden_danger.hidden_danger
                                     union all select number, scope, industry from supervision.proceeding
                                     union all select pack_id || '@' || version, nullif(scope, ''), null from rulebook.revision) r
                            on r.number in (:key, split_part(:key, '/', 1))
                         where m.id = :migration""")
                .param("migration", migration)
                .param("key", one.key())
                .param("version", one.version())
                .param("steps", one.steps().toArray(String[]::new))
                .param("outcome", (left == null ? MoveOutcome.MOVED : MoveOutcome.LEFT).name())
                .param("zh", left == null ? null : left.zh())
                .param("en", left == null ? null : left.en())
                .param("at", Moments.of(at))
                .update();
    }

    long count(UUID migration, @Nullable MoveOutcome outcome) {
        return database.sql("""
                        select count(*) from process.moved_instance
                         where migration = :id and (cast(:outcome as text) is null or outcome = :outcome)""")
                .param("id", migration)
                .param("outcome", outcome == null ? null : outcome.name())
                .query(Long.class)
                .single();
    }

    List<MovedInstance> page(UUID migration, @Nullable MoveOutcome outcome, int offset, int limit) {
        return database.sql("""
                        select * from process.moved_instance
                         where migration = :id and (cast(:outcome as text) is null or outcome = :outcome)
                         order by outcome, key offset :offset limit :limit""")
                .param("id", migration)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(MoveBook::instance)
                .list();
    }

    private static MovedInstance instance(ResultSet row, int index) throws SQLException {
        String zh = row.getString("reason_zh");
        return new MovedInstance(
                row.getString("key"),
                row.getString("number"),
                row.getInt("from_version"),
                List.of((String[]) row.getArray("steps").getArray()),
                MoveOutcome.valueOf(row.getString("outcome")),
                zh == null ? null : new Wording(zh, row.getString("reason_en")),
                Moments.in(row, "at"));
    }

    private static MigrationView view(ResultSet row, int index) throws SQLException {
        return new MigrationView(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getInt("to_version"),
                MigrationStatus.valueOf(row.getString("status")),
                JsonMapper.shared().readValue(row.getString("counterparts"), PAIRS),
                row.getString("reason"),
                row.getLong("total"),
                row.getLong("moved"),
                row.getLong("left_behind"),
                Moments.in(row, "proposed_at"),
                row.getString("proposed_by_name"),
                Moments.inOrNull(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getString("words"),
                Moments.inOrNull(row, "ended_at"));
    }
}
