// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.Api;
import io.anlan.service.Attack;
import io.anlan.service.Attack.Who;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** What the database itself refuses, asked by plain SQL; every refusal is taken back, so one record serves many. */
@IntegrationTest
class GuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DataSource application;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private Attack attack;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @AfterEach
    void end() throws SQLException {
        if (attack != null) {
            attack.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noWayLeadsPastTheRoad(Who who) throws SQLException {
        String graded = road.begin(Alarm.MAJOR);
        attack = Attack.by(who, application, postgres);
        for (String goal : new String[] {"REGISTERED", "RECTIFYING", "SUBMITTED", "CLOSED"}) {
            attack.refused(
                    "AN101",
                    "update hidden_danger.hidden_danger set status = '" + goal + "', "
                            + "due_on = date '2026-04-01', ordered_at = now(), reminders = '[]', deadline_explanation = '{}' "
                            + "where number = '" + graded + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noOrderIsIssuedOnAPlanThatWasNotApproved(Who who) throws SQLException {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-20");
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN104",
                "update hidden_danger.hidden_danger set status = 'RECTIFYING', due_on = date '2026-04-01', "
                        + "ordered_at = now(), reminders = '[]', deadline_explanation = '{}' where number = '" + number
                        + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nothingIsClosedWithoutEvidenceOfTheStateAfterwards(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        attack.run("update hidden_danger.hidden_danger set status = 'SUBMITTED' where number = '" + number + "'");
        attack.run("""
                insert into hidden_danger.submission (id, number, round, scope, industry, measures, submitted_at,
                    submitted_by, submitted_by_name, in_time, accepted, inspected_at, inspected_by, inspected_by_name, opinion)
                select gen_random_uuid(), number, 1, scope, industry, 'm', now(), 'wang', 'Wang', true, true, now(), 'zhao',
                    'Zhao', 'ok' from hidden_danger.hidden_danger where number = '%s'""".formatted(number));
        attack.refused("AN105", closing(number, "zhao"));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nobodyClosesWhatTheyRectified(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        attack = Attack.by(who, application, postgres);
        String rectifier = "enterprise_safety_manager@" + Road.ENTERPRISE;
        attack.refused("AN106", closing(number, rectifier));
        attack.refused("AN107", closing(number, "zhao"));
        attack.refused(
                "23514",
                "update hidden_danger.submission set accepted = true, inspected_at = now(), opinion = 'ok', "
                        + "inspected_by = submitted_by, inspected_by_name = 'x' where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsClosedStaysAsItIsWithAllItsParts(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        road.accept(number);
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN102",
                "update hidden_danger.hidden_danger set closing_opinion = 'better' where number = '" + number + "'");
        attack.refused(
                "AN102",
                "update hidden_danger.hidden_danger set status = 'RECTIFYING', closed_at = null, closed_by = null, "
                        + "closed_by_name = null, closing_opinion = null where number = '" + number + "'");
        attack.refused(
                "AN103", "update hidden_danger.submission set measures = 'others' where number = '" + number + "'");
        attack.refused("AN102", """
                insert into hidden_danger.attached_evidence (id, number, scope, industry, phase, round, sha256, name,
                    media_type, size, uploaded_at, uploaded_by)
                select gen_random_uuid(), number, scope, industry, 'AFTER', 1, repeat('b', 64), 'b.jpg', 'image/jpeg', 1,
                    now(), 'x' from hidden_danger.hidden_danger where number = '%s'""".formatted(number));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aVerdictIsGivenOnceAndWhatItJudgesStays(Who who) throws SQLException {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-20");
        attack = Attack.by(who, application, postgres);
        String plan = "update hidden_danger.rectification_plan set %s where number = '" + number + "'";
        attack.refused("AN103", plan.formatted("funds = 1"));
        attack.run(plan.formatted(
                "approved = false, reviewed_at = now(), reviewed_by = 'zhao', reviewed_by_name = 'Zhao', "
                        + "opinion = 'no'"));
        attack.refused("AN103", plan.formatted("approved = true"));
        attack.refused("AN103", plan.formatted("opinion = 'on second thought'"));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsDismissedStaysAsItIs(Who who) throws SQLException {
        String number = road.begin(Alarm.MAJOR);
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN102",
                "update hidden_danger.hidden_danger set dismissal_reason = 'other' where number = '" + number + "'");
        attack.refused(
                "AN102", "update hidden_danger.hidden_danger set status = 'GRADED' where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nothingIsEverDeletedOrEmptied(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        attack = Attack.by(who, application, postgres);
        for (String table : new String[] {
            "hidden_danger",
            "decision",
            "rectification_plan",
            "submission",
            "attached_evidence",
            "reminder",
            "involvement"
        }) {
            String refusal = who == Who.OWNER ? "AN100" : "42501"; // the runtime role has not even the right
            if (!table.equals("rectification_plan") && !table.equals("reminder")) {
                attack.refused(refusal, "delete from hidden_danger." + table);
            }
            attack.refused(refusal, "truncate hidden_danger." + table + " cascade");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void theReportStaysAsRegisteredNumberFirst(Who who) throws SQLException {
        String number = road.begin(Alarm.MAJOR);
        attack = Attack.by(who, application, postgres);
        for (String change : new String[] {
            "number = 'HD-2026-999999'",
            "ordinal = 999999",
            "title = 'x'",
            "found_on = date '2026-01-01'",
            "scope = '310000'",
            "reported_by = 'somebody'",
            "level = 'GENERAL', outcome = 'GENERAL', status = 'RECTIFYING'",
            "criteria = '[]'"
        }) {
            attack.refused(
                    "AN103", "update hidden_danger.hidden_danger set " + change + " where number = '" + number + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void rectificationWithoutADeadlineDoesNotExist(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        String waiting = road.begin(Alarm.UNDETERMINED);
        attack = Attack.by(who, application, postgres);
        attack.refused("AN103", "update hidden_danger.hidden_danger set due_on = null where number = '" + number + "'");
        attack.refused(
                "23514",
                "update hidden_danger.hidden_danger set status = 'RECTIFYING', level = 'GENERAL', "
                        + "outcome = 'GENERAL' where number = '" + waiting + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aDeadlinePassesOnce(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        attack.run("update hidden_danger.hidden_danger set overdue_since = now() where number = '" + number + "'");
        attack.refused(
                "AN103", "update hidden_danger.hidden_danger set overdue_since = null where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void decisionsAndEvidenceAreAppendOnly(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        attack = Attack.by(who, application, postgres);
        String refusal = who == Who.OWNER ? "AN103" : "42501";
        attack.refused(
                refusal, "update hidden_danger.decision set outcome = 'GENERAL' where number = '" + number + "'");
        attack.refused(
                refusal, "update hidden_danger.attached_evidence set name = 'x' where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void aHiddenDangerDoesNotBeginInTheMiddleOfItsRoad(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        String copy = "insert into hidden_danger.hidden_danger select (h2).* from (select jsonb_populate_record(h, "
                + "jsonb_build_object('number', 'HD-2026-990001', 'ordinal', 990001, 'status', '%s')) as h2 "
                + "from hidden_danger.hidden_danger h where number = '" + number + "') as one";
        attack.refused("AN101", copy.formatted("SUBMITTED"));
        attack.run(copy.formatted("RECTIFYING"));
    }

    private static String closing(String number, String who) {
        return "update hidden_danger.hidden_danger set status = 'CLOSED', closed_at = now(), closed_by = '" + who
                + "', closed_by_name = 'x', closing_opinion = 'ok' where number = '" + number + "'";
    }
}
