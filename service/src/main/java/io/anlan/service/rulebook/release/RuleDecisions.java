// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.release.RuleDecision.LeftWarning;
import io.anlan.service.rulebook.release.RuleDecision.ReleaseOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and remarks in PostgreSQL; in the caller's transaction. */
@Component
class RuleDecisions {

    private final JdbcClient database;

    RuleDecisions(JdbcClient database) {
        this.database = database;
    }

    void add(
            Revision on,
            ReleaseStep step,
            ReleaseOutcome outcome,
            Actor by,
            Instant at,
            @Nullable String opinion,
            List<LeftWarning> warnings) {
        database.sql("""
                        insert into rulebook.decision (revision, round, step, outcome, digest, username, by_name, at, opinion, details)
                        values (:revision, :round, :step, :outcome, :digest, :by, :name, :at, cast(:opinion as text),
                                cast(:details as jsonb))""")
                .param("revision", on.id())
                .param("round", on.round())
                .param("step", step.name())
                .param("outcome", outcome.name())
                .param("digest", on.digest())
                .param("by", by.username())
                .param("name", by.name())
                .param("at", Moments.of(at))
                .param("opinion", opinion)
                .param("details", JsonMapper.shared().writeValueAsString(new Details(warnings)))
                .update();
    }

    /** In the order in which they were made. */
    List<RuleDecision> of(UUID revision) {
        return database.sql("""
                        select * from rulebook.decision where revision = ?
                         order by round, array_position(array['SUBMISSION', 'REVIEW', 'LEGAL_REVIEW', 'APPROVAL'], step)""").param(revision).query(RuleDecisions::decision).list();
    }

    /** Whether that was agreed to in the present round. */
    boolean agreed(Revision revision, ReleaseStep step) {
        return of(revision.id()).stream()
                .anyMatch(decision -> decision.round() == revision.round()
                        && decision.step() == step
                        && decision.outcome() == ReleaseOutcome.APPROVED);
    }

    /** Whether somebody wrote any line of a draft. */
    boolean wrote(UUID revision, String username) {
        return database.sql("""
                        select exists (select from rulebook.draft_row
                                        where revision = :revision and :username in (changed_by, created_by))""")
                .param("revision", revision)
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    void add(Revision on, RuleComment comment) {
        database.sql("""
                        insert into rulebook.comment (id, revision, round, row, row_id, text, username, by_name, at)
                        values (:id, :revision, :round, cast(:row as uuid), cast(:rowId as text), :text, :by, :name, :at)""")
                .param("id", comment.id())
                .param("revision", on.id())
                .param("round", comment.round())
                .param("row", comment.row())
                .param("rowId", comment.rowId())
                .param("text", comment.text())
                .param("by", comment.by())
                .param("name", comment.byName())
                .param("at", Moments.of(comment.at()))
                .update();
    }

    List<RuleComment> comments(UUID revision) {
        return database.sql("select * from rulebook.comment where revision = ? order by at, id")
                .param(revision)
                .query((row, index) -> new RuleComment(
                        row.getObject("id", UUID.class),
                        row.getInt("round"),
                        row.getObject("row", UUID.class),
                        row.getString("row_id"),
                        row.getString("text"),
                        row.getString("username"),
                        row.getString("by_name"),
                        Moments.in(row, "at")))
                .list();
    }

    private static RuleDecision decision(ResultSet row, int index) throws SQLException {
        return new RuleDecision(
                row.getInt("round"),
                ReleaseStep.valueOf(row.getString("step")),
                ReleaseOutcome.valueOf(row.getString("outcome")),
                row.getString("digest"),
                row.getString("username"),
                row.getString("by_name"),
                Moments.in(row, "at"),
                row.getString("opinion"),
                JsonMapper.shared()
                        .readValue(row.getString("details"), Details.class)
                        .warnings());
    }

    private record Details(List<LeftWarning> warnings) {}
}
