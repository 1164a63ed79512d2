// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.IntegrationTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself keeps four eyes on the rules, whoever speaks to it. */
@IntegrationTest
class RulebookGuardsIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private DataSource database;

    private String id;

    @BeforeEach
    void aSubmittedDraft() {
        id = office.draft(DEADLINES);
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
    }

    @Test
    void nobodyJudgesTheirOwnWorkAndNobodyTwice() {
        refused(decision("REVIEW", "rule_author@310000"), "own work");
        refused(decision("APPROVAL", "somebody"), "not its turn");
        execute(decision("REVIEW", "somebody"));
        execute("update rulebook.revision set state = 'LEGAL_REVIEW' where id = '" + id + "'");
        refused(decision("LEGAL_REVIEW", "somebody"), "same eyes");
    }

    @Test
    void noStepIsLeftOut() {
        refused(
                "update rulebook.revision set state = 'APPROVED' where id = '" + id + "'",
                "not from IN_REVIEW to APPROVED");
        refused("update rulebook.revision set state = 'IN_APPROVAL' where id = '" + id + "'", "lawyers");
        execute("update rulebook.revision set state = 'LEGAL_REVIEW' where id = '" + id + "'");
        execute("update rulebook.revision set state = 'IN_APPROVAL' where id = '" + id + "'");
        refused("update rulebook.revision set state = 'APPROVED' where id = '" + id + "'", "not everybody has agreed");
        refused(publication(), "not approved");
    }

    @Test
    void whatWasSubmittedStaysAsItIs() {
        refused("update rulebook.revision set rows = 'x' where id = '" + id + "'", "no draft any more");
        refused(
                "update rulebook.draft_row set cells = '{}', version = version + 1 where revision = '" + id + "'",
                "no draft");
        refused("delete from rulebook.draft_row where revision = '" + id + "'", "permission denied");
        refused("update rulebook.decision set outcome = 'APPROVED' where revision = '" + id + "'", "permission denied");
    }

    @Test
    void whatWasPublishedStaysPublished() {
        refused("delete from rulebook.publication", "permission denied");
        refused("update rulebook.publication set reason = 'x'", "permission denied");
    }

    private String decision(String step, String by) {
        return "insert into rulebook.decision (revision, round, step, outcome, digest, username, by_name, at) select id, round, '"
                + step + "', 'APPROVED', digest, '" + by + "', 'x', now() from rulebook.revision where id = '" + id
                + "'";
    }

    private String publication() {
        return "insert into rulebook.publication (pack_id, revision, kind, effective_at, at, scope, username, by_name, reason)"
                + " values ('deadlines/default', '" + id + "', 'PUBLISH', now(), now(), '310000', 'x', 'x', 'x')";
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> execute(sql)).hasMessageContaining(why);
    }

    /** As the service itself, which may see everything. */
    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('anlan.scope', '*', false), set_config('anlan.industries', '*', false)");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset anlan.scope");
                statement.execute("reset anlan.industries");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
