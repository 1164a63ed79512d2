// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hidden dangers raise the live level of the risk point they were found at; closing them grades it anew. */
@IntegrationTest
class LiveLevelIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private RiskSteps steps;
    private Map<String, Object> point;

    @BeforeEach
    void aMediumRiskPoint() {
        clock.reset();
        road = new Road(api);
        steps = new RiskSteps(api);
        point = steps.report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")));
        assertThat(point).containsEntry("liveLevel", "MEDIUM");
    }

    @Test
    void aGeneralOneRaisesTheLevelUntilItIsClosed() {
        String number = found(Alarm.GENERAL);
        becomes("HIGH");
        assertThat(RiskSteps.items(now(), "openDangers"))
                .extracting(danger -> danger.get("number"))
                .containsExactly(number);
        road.rectify(number);
        road.accept(number);
        becomes("MEDIUM");
        assertThat(now()).containsEntry("gradedLevel", "MEDIUM");
        assertThat(RiskSteps.items(now(), "openDangers")).isEmpty();
        var history = steps.read(steps.reporter(), "/api/risk-points/" + point.get("number") + "/history");
        assertThat(RiskSteps.items(history, "levels"))
                .filteredOn(change -> change.get("kind").equals("LIVE"))
                .extracting(change -> change.get("to"))
                .containsExactly("MEDIUM", "HIGH", "MEDIUM");
        assertThat(RiskSteps.items(history, "levels").toString()).contains(number);
        var moved = steps.read(steps.reporter(), "/api/enterprises/" + Road.ENTERPRISE + "/level-changes?limit=100");
        assertThat(RiskSteps.items(moved, "items"))
                .filteredOn(move -> move.get("number").equals(point.get("number")))
                .extracting(move -> move.get("from") + " to " + move.get("to"))
                .containsExactly("HIGH to MEDIUM", "MEDIUM to HIGH");
    }

    @Test
    void aMajorOneMakesItRedUntilItIsDismissed() {
        String number = found(Alarm.MAJOR);
        becomes("MAJOR");
        road.does(road.regulator(), number, "dismissal", "{\"reason\": \"误报\"}");
        becomes("MEDIUM");
    }

    @Test
    void twoAreOpenUntilBothAreClosed() {
        String one = found(Alarm.GENERAL);
        String other = found(Alarm.MAJOR);
        becomes("MAJOR");
        road.does(road.regulator(), other, "dismissal", "{\"reason\": \"误报\"}");
        becomes("HIGH");
        road.rectify(one);
        road.accept(one);
        becomes("MEDIUM");
    }

    @Test
    void whatIsOpenHereCannotBeRetired() {
        found(Alarm.GENERAL);
        becomes("HIGH");
        var problem = steps.retiring(steps.reporter(), now(), "设备已拆除")
                .expectStatus()
                .isEqualTo(409)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(String.valueOf(problem)).contains("risk/open-dangers");
    }

    @Test
    void adaptingKeepsWhatIsOpenInTheLiveLevel() {
        found(Alarm.MAJOR);
        becomes("MAJOR");
        steps.adapting(steps.reporter(), now(), RiskSteps.fromTemplate(RiskSteps.scores("0.5", "6", "15")))
                .expectStatus()
                .isOk();
        assertThat(now()).containsEntry("gradedLevel", "LOW").containsEntry("liveLevel", "MAJOR");
    }

    @Test
    void aRiskPointNobodyHasHoldsUpNothing() {
        String number = (String) road.register(road.inspector(), at(UUID.randomUUID(), Alarm.GENERAL))
                .get("number");
        assertThat(road.read(number).get("status")).isEqualTo("RECTIFYING");
        assertThat(now()).containsEntry("liveLevel", "MEDIUM");
    }

    private String found(Alarm alarm) {
        return (String)
                road.register(road.inspector(), at(point.get("id"), alarm)).get("number");
    }

    private static String at(Object riskPoint, Alarm alarm) {
        return Road.report(alarm, "联锁失效")
                .replaceFirst(
                        "\\{", "{\"subject\": {\"riskPoint\": \"" + riskPoint + "\", \"measure\": \"MAC-M001\"}, ");
    }

    private void becomes(String level) {
        await().untilAsserted(() -> assertThat(now()).containsEntry("liveLevel", level));
    }

    private Map<String, Object> now() {
        return steps.riskPoint(point.get("number"));
    }
}
