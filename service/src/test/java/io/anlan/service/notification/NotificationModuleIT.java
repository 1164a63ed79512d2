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
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRegistered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.MajorHiddenDangerReported;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanSubmitted;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ReminderFell;
import io.anlan.service.hiddendanger.HiddenDangerEvent.VerificationAwaited;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NotificationModuleIT {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    private Api api;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SettableClock clock;

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
    void aNoticeSaysInBothLanguagesWhatHappened() {
        happened(new RectificationOrdered(
                about(HiddenDangerLevel.GENERAL), clock.instant(), DUE, new Period(10, DayUnit.CALENDAR_DAYS)));
        var notice = eventually(manager, 1).get(0);
        assertThat(notice)
                .containsEntry("kind", "RECTIFICATION_ORDERED")
                .containsEntry("number", number)
                .containsEntry("readAt", null)
                .containsEntry("at", "2026-03-10T01:00:00Z")
                .containsEntry(
                        "text",
                        Map.of(
                                "zh", "隐患 " + number + "「除尘器未设泄爆」已下达整改，请于 2026-03-20 前（含当日）完成。",
                                "en",
                                        "Hidden danger " + number + " “除尘器未设泄爆” is to be rectified by the end of"
                                                + " 2026-03-20."));
    }

    @Test
    void everythingThatConcernsTheRectifierReachesTheRectifier() {
        var major = about(HiddenDangerLevel.MAJOR);
        happened(new HiddenDangerRegistered(about(null), clock.instant(), true));
        happened(new HiddenDangerGraded(major, clock.instant(), List.of("令10-7-7")));
        happened(new RectificationPlanRejected(major, clock.instant(), 1, "缺少应急预案 100%"));
        happened(new RectificationOrdered(major, clock.instant(), DUE, new Period(10, DayUnit.CALENDAR_DAYS)));
        happened(new ReminderFell(major, clock.instant(), DUE.minusDays(3), DUE));
        happened(new ReminderFell(major, clock.instant(), DUE.minusDays(1), DUE));
        happened(new BecameOverdue(major, clock.instant(), DUE));
        happened(new RectificationRejected(major, clock.instant(), 1, "仍未设置"));
        happened(new HiddenDangerClosed(major, clock.instant(), DUE));
        happened(new HiddenDangerDismissed(major, clock.instant(), "不属实"));
        assertThat(kinds(eventually(manager, 10)))
                .containsExactlyInAnyOrder(
                        "FACTS_NEEDED",
                        "PLAN_NEEDED",
                        "PLAN_REJECTED",
                        "RECTIFICATION_ORDERED",
                        "REMINDER",
                        "REMINDER",
                        "OVERDUE",
                        "RECTIFICATION_REJECTED",
                        "CLOSED",
                        "DISMISSED");
        assertThat(kinds(eventually(api.as(Role.ENTERPRISE_REPORTER, shop), 3)))
                .containsExactlyInAnyOrder("FACTS_NEEDED", "CLOSED", "DISMISSED");
    }

    @Test
    void theAuthoritiesAreToldWhatIsTheirs() {
        var major = about(HiddenDangerLevel.MAJOR);
        happened(new MajorHiddenDangerReported(major, clock.instant(), List.of("令10-7-7")));
        happened(new RectificationPlanSubmitted(major, clock.instant(), 1));
        happened(new VerificationAwaited(major, clock.instant(), 1, VerificationStage.EXPERT, Set.of(Role.SUPERVISOR)));
        happened(new BecameOverdue(major, clock.instant(), DUE));
        assertThat(kinds(eventually(api.as(Role.DISTRICT_REGULATOR, Api.PUDONG), 3)))
                .containsExactlyInAnyOrder("MAJOR_REPORTED", "PLAN_TO_REVIEW", "OVERDUE");
        assertThat(kinds(eventually(api.as(Role.CITY_REGULATOR, Api.CITY), 2)))
                .containsExactlyInAnyOrder("MAJOR_REPORTED", "OVERDUE");
        assertThat(kinds(eventually(api.as(Role.SUPERVISOR, Api.PUDONG), 2)))
                .containsExactlyInAnyOrder("ACCEPTANCE_NEEDED", "OVERDUE");
        assertThat(mine(api.as(Role.INSPECTOR, Api.PUDONG), "")).isEmpty();
        assertThat(mine(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), "")).isEmpty();
        assertThat(mine(api.as("metal", List.of(Role.DISTRICT_REGULATOR), Api.PUDONG, "METALLURGY"), ""))
                .isEmpty();
    }

    @Test
    void aGeneralOneMayAlsoBeAcceptedByInspectorsAndTheDistrict() {
        var acceptors = Set.of(Role.SUPERVISOR, Role.INSPECTOR, Role.DISTRICT_REGULATOR);
        happened(new VerificationAwaited(
                about(HiddenDangerLevel.GENERAL), clock.instant(), 1, VerificationStage.REVIEW, acceptors));
        for (var role : List.of(Role.SUPERVISOR, Role.INSPECTOR, Role.DISTRICT_REGULATOR)) {
            assertThat(kinds(eventually(api.as(role, Api.PUDONG), 1))).containsExactly("ACCEPTANCE_NEEDED");
        }
    }

    @Test
    void whoHasReadItIsRememberedPerPerson() {
        happened(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
        Object id = eventually(manager, 1).get(0).get("id");
        for (int repeated = 0; repeated < 2; repeated++) {
            manager.post()
                    .uri("/api/notices/" + id + "/read")
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        assertThat(mine(manager, "?unread=true")).isEmpty();
        assertThat(mine(manager, "").get(0)).containsEntry("readAt", "2026-03-10T01:00:00Z");
        var colleague = api.as("colleague", List.of(Role.ENTERPRISE_SAFETY_MANAGER), shop);
        assertThat(mine(colleague, "?unread=true")).hasSize(1);
    }

    @Test
    void nobodyReadsForOthers() {
        happened(new HiddenDangerClosed(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE));
        Object id = eventually(manager, 1).get(0).get("id");
        for (var stranger : List.of(
                api.as(Role.ENTERPRISE_SAFETY_MANAGER, shop.substring(0, shop.length() - 1) + "X"),
                api.as(Role.ENTERPRISE_SAFETY_MANAGER, Api.JIADING),
                api.as(Role.AUDITOR, shop))) {
            stranger.post()
                    .uri("/api/notices/" + id + "/read")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        manager.post()
                .uri("/api/notices/999999999/read")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void pagesFollowOneAnother() {
        for (int day = 1; day <= 5; day++) {
            happened(new ReminderFell(about(HiddenDangerLevel.GENERAL), clock.instant(), DUE.minusDays(day), DUE));
        }
        eventually(manager, 5);
        var seen = new ArrayList<Object>();
        Object next = "";
        for (int pages = 0; pages < 3; pages++) {
            var page = page(manager, "?limit=2" + (next.equals("") ? "" : "&cursor=" + next));
            items(page).forEach(item -> seen.add(item.get("id")));
            next = page.get("next");
        }
        assertThat(next).isNull();
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        manager.get().uri("/api/notices?limit=0").exchange().expectStatus().is4xxClientError();
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
}
