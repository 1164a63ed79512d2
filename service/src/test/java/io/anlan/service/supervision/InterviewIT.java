// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static io.anlan.service.supervision.Supervisors.INTERVIEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class InterviewIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Supervisors people;
    private Road road;
    private String interview;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        String danger = road.begin(Alarm.GENERAL);
        interview = people.open(
                road.supervisor(), INTERVIEWS, "{\"hiddenDanger\": \"" + danger + "\", \"reason\": \"多次催办未果\"}");
    }

    @Test
    void itIsCalledHeldAndFollowedUpUntilEveryCommitmentIsKept() {
        people.does(road.regulator(), INTERVIEWS, interview, "call", Supervisors.CALL);
        String minutes = Supervisors.MINUTES.formatted(Road.photo(road.regulator()));
        Map<String, Object> held = people.does(road.regulator(), INTERVIEWS, interview, "minutes", minutes);
        assertThat(held).containsEntry("status", "HELD").containsEntry("dueOn", "2026-03-13");
        Map<String, Object> first = people.does(
                road.regulator(),
                INTERVIEWS,
                interview,
                "follow-ups",
                "{\"commitment\": 1, \"kept\": true, \"note\": \"已到货\"}");
        assertThat(first).containsEntry("status", "HELD").containsEntry("dueOn", "2026-03-20");
        people.refuses(
                people.act(
                        road.regulator(),
                        INTERVIEWS,
                        interview,
                        "follow-ups",
                        "{\"commitment\": 1, \"kept\": true, \"note\": \"再次\"}"),
                422,
                "supervision/invalid");
        people.does(
                road.regulator(),
                INTERVIEWS,
                interview,
                "follow-ups",
                "{\"commitment\": 2, \"kept\": false, \"note\": \"未完成\"}");
        Map<String, Object> closed = people.does(
                road.regulator(),
                INTERVIEWS,
                interview,
                "follow-ups",
                "{\"commitment\": 2, \"kept\": true, \"note\": \"已安装\"}");
        assertThat(closed).containsEntry("status", "CLOSED");
        assertThat(closed.get("endedAt")).isNotNull();
    }

    @Test
    void whoDoesNotComeIsReportedAndCalledAgain() {
        people.does(road.regulator(), INTERVIEWS, interview, "call", Supervisors.CALL);
        Map<String, Object> absent =
                people.does(road.regulator(), INTERVIEWS, interview, "absence", "{\"note\": \"无人到场\"}");
        assertThat(absent).containsEntry("status", "PROPOSED");
        assertThat(people.acts(INTERVIEWS, interview))
                .containsExactly("opened", "called", "absent", "absence-reported");
        people.does(road.regulator(), INTERVIEWS, interview, "call", Supervisors.CALL);
        people.expect(INTERVIEWS, interview, "CALLED");
    }

    @Test
    void aCommitmentWhoseDayHasPassedIsNotedOnce() {
        people.does(road.regulator(), INTERVIEWS, interview, "call", Supervisors.CALL);
        people.does(
                road.regulator(),
                INTERVIEWS,
                interview,
                "minutes",
                Supervisors.MINUTES.formatted(Road.photo(road.regulator())));
        clock.set(LocalDateTime.of(2026, 3, 16, 9, 0));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(people.acts(INTERVIEWS, interview)).contains("commitment-late"));
        assertThat(people.acts(INTERVIEWS, interview))
                .filteredOn("commitment-late"::equals)
                .hasSize(1);
    }

    @Test
    void whatNobodyKnowsOrIsOverIsRefused() {
        people.refuses(
                people.post(road.regulator(), INTERVIEWS + "/IV-0000-000000/call", 0, Supervisors.CALL),
                404,
                "supervision/unknown");
        people.refuses(
                people.post(
                        people.city(),
                        "/api/committees/00000000-0000-0000-0000-000000000000/members",
                        0,
                        "{\"username\": \"x\", \"name\": \"x\"}"),
                404,
                "supervision/unknown-committee");
        String over = road.begin(Alarm.GENERAL);
        road.does(road.regulator(), over, "dismissal", "{\"reason\": \"误报\"}");
        people.refuses(
                people.post(
                        road.supervisor(), INTERVIEWS, 0, "{\"hiddenDanger\": \"" + over + "\", \"reason\": \"x\"}"),
                409,
                "supervision/danger-over");
    }

    @Test
    void theEnterpriseNeitherCallsNorHoldsItAndNothingIncompleteIsTaken() {
        people.refuses(
                people.act(road.safetyManager(), INTERVIEWS, interview, "call", Supervisors.CALL),
                403,
                "supervision/not-your-role");
        people.refuses(
                people.act(
                        road.regulator(),
                        INTERVIEWS,
                        interview,
                        "call",
                        Supervisors.CALL.replace("2026-03-12", "2026-03-02")),
                422,
                "supervision/invalid");
        people.refuses(
                people.act(road.regulator(), INTERVIEWS, interview, "minutes", Supervisors.MINUTES.formatted("x")),
                409,
                "supervision/illegal-transition");
    }
}
