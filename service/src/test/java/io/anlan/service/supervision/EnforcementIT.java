// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static io.anlan.service.supervision.Supervisors.TRANSFERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EnforcementIT {

    private static final String TRANSFER = "{\"approved\": true, \"facts\": \"逾期未整改\", \"articles\": [\"安法-102\"]}";
    private static final String FILING =
            "{\"filed\": true, \"caseNumber\": \"沪浦应急罚〔2026〕12号\", \"filedOn\": \"2026-03-10\", \"reason\": \"事实清楚\"}";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Supervisors people;
    private Road road;
    private String danger;
    private String transfer;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        danger = road.begin(Alarm.GENERAL);
        transfer = people.open(
                road.supervisor(), TRANSFERS, "{\"hiddenDanger\": \"" + danger + "\", \"reason\": \"拒不整改\"}");
    }

    @Test
    void aTransferCarriesTheWholeFileAndItsCaseHasNinetyDays() {
        Map<String, Object> transferred = people.does(road.regulator(), TRANSFERS, transfer, "decision", TRANSFER);
        assertThat(transferred)
                .extracting("entries", InstanceOfAssertFactories.LIST)
                .last()
                .extracting("details.file", InstanceOfAssertFactories.MAP)
                .containsEntry("hiddenDanger", danger)
                .containsKeys("history", "evidence", "dueOn", "proceedings");
        people.refuses(
                people.act(road.regulator(), TRANSFERS, transfer, "filing", FILING), 403, "supervision/another-person");
        Map<String, Object> filed = people.does(road.inspector(), TRANSFERS, transfer, "filing", FILING);
        assertThat(filed)
                .containsEntry("status", "FILED")
                .containsEntry("caseNumber", "沪浦应急罚〔2026〕12号")
                .containsEntry("dueOn", "2026-06-08");
    }

    @Test
    void theOutcomeComesBackExactAndAPenaltyIsPublished() {
        people.does(road.regulator(), TRANSFERS, transfer, "decision", TRANSFER);
        people.does(road.inspector(), TRANSFERS, transfer, "filing", FILING);
        people.refuses(
                people.act(road.inspector(), TRANSFERS, transfer, "outcome", outcome("WARNING", "100")),
                422,
                "supervision/invalid");
        Map<String, Object> decided =
                people.does(road.inspector(), TRANSFERS, transfer, "outcome", outcome("FINE", "20000.50"));
        assertThat(decided).containsEntry("status", "DECIDED").containsEntry("dueOn", "2026-03-19");
        assertThat(decided)
                .extracting("entries", InstanceOfAssertFactories.LIST)
                .last()
                .extracting("details.amount")
                .isEqualTo(20000.50);
        people.publish(road.inspector(), TRANSFERS, transfer, "2026-03-10");
        people.expect(TRANSFERS, transfer, "PUBLISHED");
    }

    @Test
    void withoutAPenaltyTheCaseEndsWithItsOutcome() {
        people.does(road.regulator(), TRANSFERS, transfer, "decision", TRANSFER);
        people.does(road.inspector(), TRANSFERS, transfer, "filing", FILING);
        Map<String, Object> decided =
                people.does(road.inspector(), TRANSFERS, transfer, "outcome", outcome("NO_PENALTY", "null"));
        assertThat(decided.get("endedAt")).isNotNull();
    }

    @Test
    void whatIsNotTransferredOrNotFiledEndsThere() {
        people.does(
                road.regulator(),
                TRANSFERS,
                transfer,
                "decision",
                "{\"approved\": false, \"facts\": \"已整改\", \"articles\": []}");
        people.expect(TRANSFERS, transfer, "DECLINED");
        String other =
                people.open(road.supervisor(), TRANSFERS, "{\"hiddenDanger\": \"" + danger + "\", \"reason\": \"再次\"}");
        people.does(road.regulator(), TRANSFERS, other, "decision", TRANSFER);
        people.does(road.inspector(), TRANSFERS, other, "filing", "{\"filed\": false, \"reason\": \"证据不足\"}");
        people.expect(TRANSFERS, other, "NOT_FILED");
    }

    @Test
    void pointersLeadIntoTheLawAndComputeNothing() {
        assertThat(road.read(road.inspector(), TRANSFERS + "/discretion-pointers")
                        .get("items"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("id")
                .contains("安法-102", "安法-112");
    }

    private static String outcome(String kind, String amount) {
        return """
                {"kind": "%s", "amount": %s, "document": "决字12号", "decidedOn": "2026-03-10", "text": "决定"}""".formatted(kind, amount);
    }
}
