// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import static io.anlan.service.inspection.task.Workshop.EXHAUST;
import static io.anlan.service.inspection.task.Workshop.PRESSURE;

import io.anlan.service.Api;
import io.anlan.service.Attack;
import io.anlan.service.Attack.Who;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
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

    private Attack attack;
    private Workshop shop;
    private String point;
    private String task;

    @AfterEach
    void end() throws SQLException {
        if (attack != null) {
            attack.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nothingIsDoneWhileAQuestionHasNoAnswer(Who who) throws SQLException {
        begin(who);
        attack.refused("AN204", done(false));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsDoneStaysAsItIsAndWhatWasMissedStaysKnown(Who who) throws SQLException {
        begin(who);
        attack.run("update inspection.inspection set state = 'MISSED', missed_at = now() where id = '" + task + "'");
        attack.refused(
                "AN202", "update inspection.inspection set state = 'OPEN', missed_at = null where id = '" + task + "'");
        attack.run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
        attack.run(answer(UUID.randomUUID(), PRESSURE, "'10'", "true", shop.day + "T02:00Z"));
        attack.refused("AN203", done(false));
        attack.run(done(true));
        attack.refused("AN201", "update inspection.inspection set received_late = false where id = '" + task + "'");
        attack.refused("AN201", answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatWasAnsweredAfterItsDayDoesNotMakeItDoneLate(Who who) throws SQLException {
        begin(who);
        attack.run("update inspection.inspection set state = 'MISSED', missed_at = now() where id = '" + task + "'");
        attack.run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T15:59:59Z"));
        attack.run(answer(UUID.randomUUID(), PRESSURE, "'10'", "true", shop.day + "T16:00:00Z"));
        attack.refused("AN205", done(true));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void anAnswerIsWholeOrThereIsNone(Who who) throws SQLException {
        begin(who);
        String at = shop.day + "T02:00Z";
        attack.refused("23514", answer(UUID.randomUUID(), EXHAUST, "null", "null", at));
        attack.refused("23514", answer(UUID.randomUUID(), EXHAUST, "null", "true", at));
        attack.refused("23514", answer(UUID.randomUUID(), EXHAUST, "'false'", "false", at));
        attack.refused("23514", answer(UUID.randomUUID(), EXHAUST, "'{}'", "true", at));
        attack.refused("23514", answer(UUID.randomUUID(), EXHAUST, "'true'", "true", "2099-01-01T00:00Z"));
        attack.refused("23503", answer(UUID.randomUUID(), "MAC-M001", "'true'", "true", at));
        UUID id = UUID.randomUUID();
        attack.run(answer(id, EXHAUST, "'true'", "true", at));
        attack.refused("23505", answer(id, EXHAUST, "'true'", "true", at));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void answersAndQuestionsStayAndNothingIsEverDeleted(Who who) throws SQLException {
        begin(who);
        attack.run(answer(UUID.randomUUID(), EXHAUST, "'true'", "true", shop.day + "T02:00Z"));
        String refusal = who == Who.OWNER ? "AN206" : "42501";
        for (String table : new String[] {"answer", "item"}) {
            attack.refused(
                    refusal, "update inspection." + table + " set measure = 'x' where inspection = '" + task + "'");
        }
        for (String table : new String[] {"answer", "item", "inspection"}) {
            attack.refused(refusal, "delete from inspection." + table);
            attack.refused(refusal, "truncate inspection." + table + " cascade");
        }
        if (who == Who.OWNER) {
            attack.refused("AN202", "update inspection.inspection set due_on = due_on + 1 where id = '" + task + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aTaskIsThereOnceForItsPeriodAndItsPartsAreOfItsScope(Who who) throws SQLException {
        begin(who);
        attack.refused("23505", """
                insert into inspection.inspection (id, scope, industry, enterprise_code, enterprise_name, district_code, kind,
                    checked_by, frequency, period, due_on, created_at)
                select gen_random_uuid(), scope, industry, enterprise_code, enterprise_name, district_code, kind, checked_by,
                    frequency, period, due_on, created_at from inspection.inspection where id = '%s'""".formatted(task));
        attack.refused("AN202", """
                insert into inspection.item (inspection, position, risk_point, measure, scope, industry)
                values ('%s', 99999, gen_random_uuid(), 'MAC-M001', '310000', 'MACHINERY')""".formatted(task));
    }

    private void begin(Who who) throws SQLException {
        shop = new Workshop(api, clock, schedule, postgres);
        point = shop.riskPoint(EXHAUST, PRESSURE);
        task = shop.task();
        Workshop.answerOthers(shop, task, point);
        attack = Attack.by(who, application, postgres);
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
}
