// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened is told once, also after a failure, and what did not happen is not told. */
@IntegrationTest
class NoticeDeliveryIT {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    private Api api;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private IncompleteEventPublications waiting;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails owner;

    /** A shop of its own per test, so that no other test's notices are seen. */
    private final String shop = Api.PUDONG
            + "/310115004/310115004012/9131%014d"
                    .formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));

    private final String number = "HD-T-" + UUID.randomUUID();

    private RestTestClient manager;

    @BeforeEach
    void signIn() {
        manager = api.as(Role.ENTERPRISE_SAFETY_MANAGER, shop);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theSameEventDeliveredAgainTellsNothingNew() {
        var overdue = new BecameOverdue(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE);
        happened(overdue);
        eventually(manager, 1);
        happened(overdue);
        happened(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
        assertThat(kinds(eventually(manager, 2))).containsExactly("CLOSED", "OVERDUE");
        await().untilAsserted(() -> assertThat(outbox()).isZero());
        assertThat(mine(manager, "")).hasSize(2);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publisher.publishEvent(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
            status.setRollbackOnly();
        });
        happened(new RectificationOrdered(
                about(HiddenDangerLevel.GENERAL), clock.instant(), DUE, new Period(10, DayUnit.CALENDAR_DAYS)));
        assertThat(kinds(eventually(manager, 1))).containsExactly("RECTIFICATION_ORDERED");
    }

    @Test
    void whatWasDeliveredLeavesTheOutbox() {
        happened(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
        eventually(manager, 1);
        await().untilAsserted(() -> assertThat(outbox()).isZero());
    }

    @Test
    void aDeliveryThatFailedIsMadeUpFor() {
        superuser()
                .sql("alter table notification.notice add constraint broken check (number <> '" + number
                        + "') not valid")
                .update();
        try {
            happened(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
            await().untilAsserted(() -> assertThat(superuser()
                            .sql("select status from outbox.event_publication where serialized_event like ?")
                            .param("%" + number + "%")
                            .query(String.class)
                            .optional())
                    .contains("FAILED"));
        } finally {
            superuser()
                    .sql("alter table notification.notice drop constraint broken")
                    .update();
        }
        clock.advance(Duration.ofMinutes(5));
        waiting.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(2));
        assertThat(kinds(eventually(manager, 1))).containsExactly("CLOSED");
        await().untilAsserted(() -> assertThat(outbox()).isZero());
    }

    private HiddenDangerEvent.About about(HiddenDangerLevel level) {
        return new HiddenDangerEvent.About(
                number, "除尘器未设泄爆", shop, "MACHINERY", "310115", "某某机械", level, "SELF_INSPECTION", null);
    }

    private void happened(HiddenDangerEvent event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(event));
    }

    private List<Map<String, Object>> eventually(RestTestClient reader, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mine(reader, "")).hasSize(count));
        return mine(reader, "");
    }

    private List<Map<String, Object>> mine(RestTestClient reader, String query) {
        return items(page(reader, query)).stream()
                .filter(item -> number.equals(item.get("number")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static List<Object> kinds(List<Map<String, Object>> notices) {
        return new ArrayList<>(
                notices.stream().map(notice -> notice.get("kind")).toList());
    }

    private static Map<String, Object> page(RestTestClient reader, String query) {
        return reader.get()
                .uri("/api/notices" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    private long outbox() {
        return superuser()
                .sql("select count(*) from outbox.event_publication where serialized_event like ?")
                .param("%" + number + "%")
                .query(Long.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }
}
