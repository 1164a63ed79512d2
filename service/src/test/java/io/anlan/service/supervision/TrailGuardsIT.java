// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import io.anlan.service.Api;
import io.anlan.service.Attack;
import io.anlan.service.Attack.Who;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Changes that would be lawful in themselves, by plain SQL: the database refuses what no book and no trail tells of. */
@IntegrationTest
class TrailGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DataSource application;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Supervisors people;
    private Road road;
    private Attack attack;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
    }

    @AfterEach
    void end() throws SQLException {
        if (attack != null) {
            attack.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noStatusAndNoMarkChangesBehindTheTrail(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN109",
                "update hidden_danger.hidden_danger set status = 'DISMISSED', dismissed_at = now(), dismissed_by = 'x',"
                        + " dismissed_by_name = 'x', dismissal_reason = 'x' where number = '" + number + "'");
        attack.refused(
                "AN109",
                "update hidden_danger.hidden_danger set overdue_since = now() where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noLastDayMovesWithoutALineEvenWhereOrderAndClockAgree(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        String clock =
                "update hidden_danger.duty_clock set due_on = date '2026-12-31' where duty = 'RECTIFICATION' and number = '"
                        + number + "'";
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN109",
                clock + "; update hidden_danger.hidden_danger set due_on = date '2026-12-31' where number = '" + number
                        + "'");
        attack.refused(
                "AN109", "update hidden_danger.duty_clock set state = 'STOPPED' where number = '" + number + "'");
        for (String line : List.of(
                "seq + 7, act, holds_from, days, unit, corrects", // a gap
                "0, act, holds_from, days, unit, corrects")) {
            attack.refused("insert into hidden_danger.clock_entry select number, duty, " + line
                    + ", event, at, username, by_name, reason, explanation, scope, industry"
                    + " from hidden_danger.clock_entry where number = '" + number + "' limit 1");
        }
        attack.refused(
                "update hidden_danger.clock_entry set holds_from = holds_from + 1 where number = '" + number + "'");
        attack.refused("delete from hidden_danger.clock_entry where number = '" + number + "'");
        attack.refused("delete from hidden_danger.duty_clock where number = '" + number + "'");
        attack.refused("truncate hidden_danger.clock_entry cascade");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void moreTimeIsDecidedByAnActOnly(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        road.does(
                road.safetyManager(),
                number,
                "extensions",
                "{\"until\": \"2026-03-31\", \"reason\": \"备件采购周期较长\", \"interimControls\": \"停用调漆间\"}");
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN109",
                "update hidden_danger.postponement set state = 'REFUSED', decided_at = now(), decided_by = 'x',"
                        + " decided_by_name = 'x', decided_as = 'DISTRICT_REGULATOR', opinion = 'x' where number = '"
                        + number + "'");
        attack.refused("delete from hidden_danger.postponement where number = '" + number + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noStepOfALadderIsTakenTwiceOrLeftOutOrUntold(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        attack.refused("AN109", step(number, 1));
        attack.refused("AN103", step(number, 3));
        attack.refused("23505", step(number, 1) + "; " + step(number, 1));
    }

    private static String step(String number, int occurrence) {
        return "insert into supervision.ladder_step (number, episode, duty, row_id, occurrence, step, audience, eases, overtaken,"
                + " fell_at, taken_at, explanation, scope, industry, district_code)"
                + " select number, episode, 'RECTIFICATION', '阶梯-x', " + occurrence
                + ", 'REMIND', '{SUPERVISOR}', false, 0, now(), now(), '{}', scope, industry, district_code"
                + " from supervision.ladder where number = '" + number + "'";
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noListingMovesWithoutAnEntry(Who who) throws SQLException {
        String listing = people.propose(road.begin(Alarm.GENERAL), "DISTRICT");
        attack = Attack.by(who, application, postgres);
        attack.refused(
                "AN109",
                "update supervision.proceeding set status = 'DECLINED', ended_at = now() where number = '" + listing
                        + "'");
        attack.refused(
                "AN109",
                "update supervision.proceeding set due_on = date '2026-12-31' where number = '" + listing + "'");
        attack.refused("delete from supervision.proceeding_entry where number = '" + listing + "'");
        attack.refused("update supervision.proceeding_entry set by = 'x' where number = '" + listing + "'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noNumberOfADocumentIsLeftOut(Who who) throws SQLException {
        road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        attack.run("insert into document.counter values ('attack', 'LISTING_NOTICE', 2026, 0) on conflict do nothing");
        attack.refused("AN606", "update document.counter set last = last + 1 where issuer = 'attack'");
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void theTrailIsNotWrittenOver(Who who) throws SQLException {
        String number = road.begin(Alarm.GENERAL);
        attack = Attack.by(who, application, postgres);
        for (String sql : List.of(
                "update audit.entry set act = 'closed' where subject = '" + number + "'",
                "delete from audit.entry where subject = '" + number + "'",
                "truncate audit.entry cascade",
                "truncate audit.seal")) {
            attack.refused(sql);
        }
    }
}
