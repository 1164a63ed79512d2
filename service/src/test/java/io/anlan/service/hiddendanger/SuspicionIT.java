// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A new source is a record that implements one interface; nothing else changes. */
@IntegrationTest
class SuspicionIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails postgres;

    record GasAlarm(String cause, Report report) implements SuspectedHiddenDanger {}

    @BeforeEach
    void begin() {
        clock.reset();
    }

    @Test
    void whatAnotherModuleSuspectsIsRegisteredOnceForEachCause() {
        String cause = "alarm/" + UUID.randomUUID();
        publish(cause);
        await().atMost(Duration.ofSeconds(60)).until(() -> numbers(cause).size() == 1);
        publish(cause);
        publish(cause + "/2");
        await().atMost(Duration.ofSeconds(60)).until(() -> numbers(cause + "/2").size() == 1);
        assertThat(numbers(cause)).hasSize(1);
        Map<String, Object> registered = new Road(api).read(numbers(cause).get(0));
        assertThat(registered).containsEntry("status", "REGISTERED").containsEntry("reportedBy", "安澜");
    }

    private void publish(String cause) {
        var report = new Report(
                Road.ENTERPRISE,
                "可燃气体报警",
                "调漆间可燃气体浓度持续超限",
                "二车间调漆间",
                LocalDate.of(2026, 3, 10),
                "SENSOR",
                "INDUSTRY_TRADE",
                null,
                Map.of(),
                List.of(Map.of("ref", "1", "type", "paintRoom", "values", Map.of("room", "SPRAY_ROOM"))),
                List.of(),
                null);
        transaction.executeWithoutResult(status -> events.publishEvent(new GasAlarm(cause, report)));
    }

    private List<String> numbers(String cause) {
        return JdbcClient.create(Owner.of(postgres))
                .sql("select number from hidden_danger.hidden_danger where cause = ?")
                .param(cause)
                .query(String.class)
                .list();
    }
}
