// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.Refused;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A document is given out as it was made, or not at all, and only to whom it concerns. */
@IntegrationTest
class DocumentGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private Road road;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Papers papers;

    @BeforeEach
    void morning() {
        clock.reset();
        papers = new Papers(road);
    }

    @Test
    void whatWasTamperedWithIsNotGivenOut() throws SQLException {
        var first = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        Papers.bytes(road.regulator(), Papers.file(first.get("id"), 1, "docx"));
        bypassing("update document.file set content = content || '\\x00'::bytea where document = '" + first.get("id")
                + "'");
        notGiven(road.regulator(), Papers.file(first.get("id"), 1, "docx"), 409, "document/damaged");
        var second = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        bypassing("update document.edition set content = replace(content, '二车间', '三车间') where document = '"
                + second.get("id") + "'");
        notGiven(road.regulator(), Papers.file(second.get("id"), 1, "pdf"), 409, "document/damaged");
    }

    @Test
    void aFileIsTheSameWheneverItIsAskedFor() {
        var document = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        for (String format : List.of("docx", "pdf")) {
            String uri = Papers.file(document.get("id"), 1, format);
            byte[] first = Papers.bytes(road.regulator(), uri);
            assertThat(Papers.bytes(road.safetyManager(), uri)).isEqualTo(first);
            forget(document);
            assertThat(Papers.bytes(road.regulator(), uri)).as("made anew").isEqualTo(first);
        }
    }

    @Test
    void whatIsForeignDoesNotExist() {
        Object id = papers.of(road.begin(Alarm.GENERAL), 1).get(0).get("id");
        for (String uri : List.of("/api/documents/" + id, Papers.file(id, 1, "docx"), Papers.file(id, 1, "pdf"))) {
            notGiven(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), uri, 404, "document/unknown");
            notGiven(
                    api.as(Role.ENTERPRISE_SAFETY_MANAGER, "310000/310115/310115120/310115120001/91310115MA1K100021"),
                    uri,
                    404,
                    "document/unknown");
        }
        assertThat(Papers.bytes(road.safetyManager(), Papers.file(id, 1, "docx")))
                .isNotEmpty();
    }

    @Test
    void nobodyChangesWhatWasMadeNotEvenTheOwnerOfTheTables() {
        var document = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        Papers.bytes(road.regulator(), Papers.file(document.get("id"), 1, "docx"));
        for (String change : List.of(
                "update document.document set number = 'x'",
                "delete from document.document",
                "update document.edition set sha256 = sha256",
                "delete from document.file",
                "update document.counter set last = 0",
                "update document.counter set last = last + 2",
                "delete from document.counter",
                "truncate document.file")) {
            assertThatThrownBy(() -> scoped(change))
                    .as(change)
                    .hasMessageMatching("(?s).*(documents stay|numbers of).*");
        }
    }

    private void scoped(String change) {
        try (var connection = Owner.of(postgres).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set anlan.scope = '*'");
            statement.execute(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void forget(Map<String, Object> document) {
        try {
            bypassing("delete from document.file where document = '" + document.get("id") + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody who may do everything in the database. */
    private void bypassing(String change) throws SQLException {
        try (var connection = Owner.of(postgres).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = 'replica'");
            statement.execute("set anlan.scope = '*'");
            assertThat(statement.executeUpdate(change)).as(change).isPositive();
        }
    }

    private static void notGiven(RestTestClient person, String uri, int status, String type) {
        Refused.refused(person.get().uri(uri).exchange(), status, type);
    }
}
