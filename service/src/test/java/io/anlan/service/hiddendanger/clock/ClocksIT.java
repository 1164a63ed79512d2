// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import static io.anlan.service.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tuesday, 10 March 2026; the generated timeline of every duty, and what may change it. */
@IntegrationTest
class ClocksIT {

    private static final String DUE = "$.clocks[?(@.duty=='%s')].dueOn";
    private static final String STATE = "$.clocks[?(@.duty=='%s')].state";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private FlywayConnectionDetails details;

    private Road road;
    private JdbcClient owner;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        owner = JdbcClient.create(Owner.of(details));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void anOrderStartsTheTimeOfTheRectificationAndNamesTheRowThatSaysSo() {
        String number = road.begin(Alarm.GENERAL);
        clocks(number)
                .jsonPath("$.clocks.length()")
                .isEqualTo(1)
                .jsonPath("$.clocks[0].duty")
                .isEqualTo("RECTIFICATION")
                .jsonPath("$.clocks[0].dueOn")
                .isEqualTo("2026-03-17")
                .jsonPath("$.clocks[0].lines[0].event")
                .isEqualTo("ORDERED")
                .jsonPath("$.clocks[0].lines[0].rule.row.id")
                .isEqualTo("时限-6")
                .jsonPath("$.clocks[0].stretches[0].counted")
                .isEqualTo(7);
    }

    @Test
    void theClocksOfAMajorOneRunIndependently() {
        String number = road.begin(Alarm.MAJOR);
        expect(number, "REPORT", "STOPPED", "2026-03-11");
        expect(number, "PLAN", "RUNNING", "2026-03-17");
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        expect(number, "PLAN", "STOPPED", "2026-03-17");
        expect(number, "RECTIFICATION", "RUNNING", "2026-04-15");
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        road.rectify(number);
        expect(number, "REVIEW", "RUNNING", "2026-03-30");
        road.reject(number);
        expect(number, "REVIEW", "STOPPED", "2026-03-30");
        expect(number, "RECTIFICATION", "RUNNING", "2026-04-15");
    }

    @Test
    void aCorrectionIsShownBesideWhatItCorrectsAndMovesTheOrder() {
        String number = road.begin(Alarm.GENERAL);
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        correct(road.regulator(), number, "2026-03-11", "通知书于11日送达")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clocks[0].dueOn")
                .isEqualTo("2026-03-18")
                .jsonPath("$.clocks[0].lines[0].holdsFrom")
                .isEqualTo("2026-03-10")
                .jsonPath("$.clocks[0].lines[0].correctedTo")
                .isEqualTo("2026-03-11")
                .jsonPath("$.clocks[0].lines[1].reason")
                .isEqualTo("通知书于11日送达");
        assertThat(road.read(number)).containsEntry("dueOn", "2026-03-18");
        assertThat(road.acts(number)).containsSubsequence("time-corrected", "deadline-moved");
    }

    @Test
    void nobodyCorrectsWithoutRightOrReasonOrEffect() {
        String number = road.begin(Alarm.GENERAL);
        refused(correct(road.safetyManager(), number, "2026-03-09", "想多几天"), 403, "hidden-danger/not-your-role");
        refused(correct(road.regulator(), number, "2026-03-09", " "), 422, "hidden-danger/invalid-correction");
        refused(correct(road.regulator(), number, "2026-03-11", "明天"), 422, "hidden-danger/invalid-correction");
        refused(correct(road.regulator(), number, "2026-03-10", "没有变化"), 409, "hidden-danger/not-to-correct");
        assertThat(road.read(number)).containsEntry("dueOn", "2026-03-17");
    }

    @Test
    void theDatabaseKeepsTheBookAndOneLastDay() {
        String number = road.begin(Alarm.GENERAL);
        assertThatThrownBy(() -> owner.sql("update hidden_danger.clock_entry set days = 99 where number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner.sql(
                                "update hidden_danger.hidden_danger set due_on = date '2026-12-31' where number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("its clock runs to 2026-03-17");
    }

    /** Whatever the tests of this application did before. */
    @Test
    void everyBookTellsHowItsClockStands() {
        road.accept((String) road.rectify(road.begin(Alarm.GENERAL)).get("number"));
        var clocks = owner.sql(
                        "select c.*, h.district_code from hidden_danger.duty_clock c join hidden_danger.hidden_danger h using (number)")
                .query()
                .listOfRows();
        assertThat(clocks).isNotEmpty().allSatisfy(stored -> {
            DutyClock told = DutyClock.of(book(stored), calendars.in((String) stored.get("district_code")));
            assertThat(told.state().name()).isEqualTo(stored.get("state"));
            assertThat(String.valueOf(told.dueOn())).isEqualTo(String.valueOf(stored.get("due_on")));
        });
    }

    private List<ClockEntry> book(Map<String, Object> of) {
        return owner.sql("""
                        select seq, act, holds_from, days, unit, corrects from hidden_danger.clock_entry
                         where number = ? and duty = ?""")
                .params(of.get("number"), of.get("duty"))
                .query((row, index) -> new ClockEntry(
                        row.getLong("seq"),
                        ClockAct.valueOf(row.getString("act")),
                        row.getObject("holds_from", LocalDate.class),
                        row.getString("unit") == null
                                ? null
                                : new Period(row.getInt("days"), DayUnit.valueOf(row.getString("unit"))),
                        row.getObject("corrects") == null ? null : row.getLong("corrects")))
                .list();
    }

    private void expect(String number, String duty, String state, String dueOn) {
        clocks(number)
                .jsonPath(STATE.formatted(duty))
                .isEqualTo(state)
                .jsonPath(DUE.formatted(duty))
                .isEqualTo(dueOn);
    }

    private RestTestClient.BodyContentSpec clocks(String number) {
        return road.regulator()
                .get()
                .uri("/api/hidden-dangers/" + number + "/clocks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec correct(RestTestClient person, String number, String holdsFrom, String reason) {
        return person.post()
                .uri("/api/hidden-dangers/" + number + "/clocks/RECTIFICATION/corrections")
                .header("If-Match", "\"" + road.version(number) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"seq\": 1, \"holdsFrom\": \"%s\", \"reason\": \"%s\"}".formatted(holdsFrom, reason))
                .exchange();
    }
}
