// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** What the database itself refuses, asked by plain SQL; every refusal is taken back. */
@IntegrationTest
class InspectionGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TaskSchedule schedule;

    @Autowired
    private DataSource application;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Connection connection;
    private Workshop shop;
    private String point;
    private String task;

    /** Who asks: the runtime role, or the owner of the tables, who is bound by no missing grant. */
    enum Who {
        ANLAN_APP,
        OWNER
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nothingIsDoneWhileAQuestionHasNoAnswer(Who who) throws SQLException {
        begin(who);
        refused("AN204", done(false));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsDoneStaysAsItIsAndWhatWasMissedStaysKnown(Who who) throws SQLException {
        begin(who);
        run("update inspection.inspection set state = 'MISSED', missed_at = now() where id = '" + task + "'");
        refused("AN202", "update inspection.inspection set state = 'OPEN', missed_at = null where id = '" + task + "'");
        run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
        run(answer(UUID.randomUUID(), PRESSURE, "'10'", "true", shop.day + "T02:00Z"));
        refused("AN203", done(false));
        run(done(true));
        refused("AN201", "update inspection.inspection set received_late = false where id = '" + task + "'");
        refused("AN201", answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatWasAnsweredAfterItsDayDoesNotMakeItDoneLate(Who who) throws SQLException {
        begin(who);
        run("update inspection.inspection set state = 'MISSED', missed_at = now() where id = '" + task + "'");
        run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T15:59:59Z"));
        run(answer(UUID.randomUUID(), PRESSURE, "'10'", "true", shop.day + "T16:00:00Z"));
        refused("AN205", done(true));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void anAnswerIsWholeOrThereIsNone(Who who) throws SQLException {
        begin(who);
        String at = shop.day + "T02:00Z";
        refused("23514", answer(UUID.randomUUID(), EXHAUST, "null", "null", at));
        refused("23514", answer(UUID.randomUUID(), EXHAUST, "null", "true", at));
        refused("23514", answer(UUID.randomUUID(), EXHAUST, "'false'", "false", at));
        refused("23514", answer(UUID.randomUUID(), EXHAUST, "'{}'", "true", at));
        refused("23514", answer(UUID.randomUUID(), EXHAUST, "'true'", "true", "2099-01-01T00:00Z"));
        refused("23503", answer(UUID.randomUUID(), "MAC-M001", "'true'", "true", at));
        UUID id = UUID.randomUUID();
        run(answer(id, EXHAUST, "'true'", "true", at));
        refused("23505", answer(id, EXHAUST, "'true'", "true", at));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void answersAndQuestionsStayAndNothingIsEverDeleted(Who who) throws SQLException {
        begin(who);
        run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
        String refusal = who == Who.OWNER ? "AN206" : "42501";
        for (String table : new String[] {"answer", "item"}) {
            refused(refusal, "update inspection." + table + " set measure = 'x' where inspection = '" + task + "'");
        }
        for (String table : new String[] {"answer", "item", "inspection"}) {
            refused(refusal, "delete from inspection." + table);
            refused(refusal, "truncate inspection." + table + " cascade");
        }
        if (who == Who.OWNER) {
            refused("AN202", "update inspection.inspection set due_on = due_on + 1 where id = '" + task + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aTaskIsThereOnceForItsPeriodAndItsPartsAreOfItsScope(Who who) throws SQLException {
        begin(who);
        refused("23505", """
                insert into inspection.inspection (id, scope, industry, enterprise_code, enterprise_name, district_code, kind,
                    checked_by, frequency, period, due_on, created_at)
                select gen_random_uuid(), scope, industry, enterprise_code, enterprise_name, district_code, kind, checked_by,
                    frequency, period, due_on, created_at from inspection.inspection where id = '%s'""".formatted(task));
        refused("AN202", """
                insert into inspection.item (inspection, position, risk_point, measure, scope, industry)
                values ('%s', 99999, gen_random_uuid(), 'MAC-M001', '310000', 'MACHINERY')""".formatted(task));
    }

    private void begin(Who who) throws SQLException {
        shop = new Workshop(api, clock, schedule, postgres);
        point = shop.riskPoint(EXHAUST, PRESSURE);
        task = shop.task();
        Workshop.answerOthers(shop, task, point);
        connection = who == Who.OWNER ? Owner.of(postgres).getConnection() : application.getConnection();
        connection.setAutoCommit(false);
        run("set local anlan.scope = '*'");
    }

    private String done(boolean late) {
        return "update inspection.inspection set state = 'DONE', completed_at = now(), completed_by = 'x', "
                + "completed_by_name = 'x', received_late = " + late + " where id = '" + task + "'";
    }

    private String answer(UUID id, String measure, String value, String passed, String at) {
        return """
                insert into inspection.answer (id, inspection, risk_point, measure, scope, industry, value, passed, wanted,
                    answered_at, received_at, by, by_name)
                select '%s', id, '%s', '%s', scope, industry, cast(%s as jsonb), %s, '是', '%s',
                       '2030-01-01T00:00Z', 'x', 'x' from inspection.inspection where id = '%s'""".formatted(id, point, measure, value, passed, at, task);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The statement fails with that state; the transaction goes on as if it had not been tried. */
    private void refused(String state, String sql) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> run(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
        connection.rollback(before);
    }
}
