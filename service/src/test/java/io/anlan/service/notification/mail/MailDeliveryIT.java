// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.notification.Mailbox;
import io.anlan.service.notification.Mailbox.Received;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Against a real mail server; the clock is the test's. */
@IntegrationTest
class MailDeliveryIT {

    private static final String PREFERENCES = "/api/notification-preferences";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Outgoing outgoing;

    @Value("${spring.mail.port}")
    private int port;

    private final String shop = Outgoing.newShop(Api.PUDONG);
    private final String username = "u" + UUID.randomUUID();
    private final String address = username + "@example.invalid";

    private Mailbox mailbox;
    private RestTestClient manager;
    private Reader reader;

    @BeforeEach
    void subscribe() {
        clock.reset();
        mailbox = new Mailbox(port);
        manager = api.as(username, List.of(Role.ENTERPRISE_SAFETY_MANAGER, Role.SUPERVISOR), shop);
        reader = new Reader(manager, address, outgoing);
        reader.confirm(mailbox);
    }

    @AfterEach
    void unsubscribe() {
        reader.forget();
        clock.reset();
        mailbox.close();
    }

    @Test
    void whoConfirmedAnAddressIsWrittenToOnceForEachCauseWhateverTheRoles() {
        String number = Outgoing.newNumber();
        outgoing.happened(new BecameOverdue(
                Outgoing.about(number, shop, HiddenDangerLevel.GENERAL), clock.instant(), Outgoing.DUE));
        Received mail = reader.eventually(mailbox, 1).get(0);
        assertThat(mail.subject()).startsWith("安澜：").contains(number);
        assertThat(mail.plain()).contains("/hidden-dangers/" + number).contains("<b>");
        assertThat(mail.html()).contains("&lt;b&gt;").doesNotContain("<b>");
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).hasSize(1);
        manager.get()
                .uri("/api/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, List<Object>>>() {})
                .value(page -> assertThat(page.get("items")).hasSize(1));
    }

    @Test
    void twoDispatchersSendEachOnce() {
        IntStream.range(0, 20).forEach(any -> outgoing.ordered(Outgoing.newNumber(), shop));
        var rounds = Stream.generate(() -> CompletableFuture.runAsync(() -> outgoing.round(Channel.MAIL)))
                .limit(3)
                .toList();
        rounds.forEach(CompletableFuture::join);
        assertThat(reader.eventually(mailbox, 20).stream().map(Received::messageId))
                .doesNotHaveDuplicates();
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).hasSize(20);
    }

    @Test
    void atNightOnlyWhatIsUrgentIsSent() {
        clock.set(LocalDateTime.of(2026, 3, 10, 23, 30));
        String urgent = Outgoing.newNumber();
        String patient = Outgoing.newNumber();
        outgoing.ordered(patient, shop);
        outgoing.happened(new BecameOverdue(
                Outgoing.about(urgent, shop, HiddenDangerLevel.MAJOR), clock.instant(), Outgoing.DUE));
        assertThat(reader.eventually(mailbox, 1).get(0).subject())
                .contains("【紧急】")
                .contains(urgent);
        clock.set(LocalDateTime.of(2026, 3, 11, 6, 59));
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).hasSize(1);
        clock.set(LocalDateTime.of(2026, 3, 11, 7, 0));
        assertThat(reader.eventually(mailbox, 2).get(1).subject()).contains(patient);
    }

    @Test
    void aDigestCollectsADayAndGoesOutInTheMorning() {
        for (int i = 0; i < 3; i++) {
            closed();
            clock.advance(Duration.ofHours(4));
        }
        clock.set(LocalDateTime.of(2026, 3, 11, 7, 59));
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).isEmpty();
        clock.set(LocalDateTime.of(2026, 3, 11, 8, 0));
        assertThat(reader.eventually(mailbox, 1).get(0).subject()).isEqualTo("安澜：3条消息汇总");
        closed();
        outgoing.round(Channel.MAIL);
        assertThat(reader.mails(mailbox)).as("the next one belongs to tomorrow").hasSize(1);
        clock.set(LocalDateTime.of(2026, 3, 12, 8, 0));
        assertThat(reader.eventually(mailbox, 2).get(1).subject()).isEqualTo("安澜：1条消息汇总");
    }

    @Test
    void whileTheServerIsDownItIsTriedAgainAndNothingIsLost() {
        mailbox.close();
        outgoing.ordered(Outgoing.newNumber(), shop);
        await().untilAsserted(() -> {
            outgoing.round(Channel.MAIL);
            assertThat(state()).isEqualTo("FAILED 1 2026-03-10T09:01");
        });
        mailbox = new Mailbox(port);
        clock.advance(Duration.ofSeconds(59));
        outgoing.round(Channel.MAIL);
        assertThat(state()).isEqualTo("FAILED 1 2026-03-10T09:01");
        clock.advance(Duration.ofSeconds(1));
        assertThat(reader.eventually(mailbox, 1)).hasSize(1);
        await().untilAsserted(() -> assertThat(state()).startsWith("SENT 2"));
    }

    @Test
    void whoWantsEnglishAndNothingOfATopicGetsThat() {
        choose("en", "DEADLINES", "OFF", true);
        outgoing.ordered(Outgoing.newNumber(), shop);
        choose("en", "DEADLINES", "AT_ONCE", true);
        String number = Outgoing.newNumber();
        outgoing.ordered(number, shop);
        assertThat(reader.eventually(mailbox, 1).get(0).subject()).startsWith("Anlan: Hidden danger " + number);
    }

    @Test
    void whoIsOfAnotherUnitOrStaysAwayIsNotWrittenTo() {
        outgoing.ordered(Outgoing.newNumber(), Outgoing.newShop(Api.JIADING));
        outgoing.lastSeen(username, LocalDate.of(2026, 1, 20));
        outgoing.ordered(Outgoing.newNumber(), shop);
        manager.get().uri("/api/notices").exchange().expectStatus().isOk();
        String number = Outgoing.newNumber();
        outgoing.ordered(number, shop);
        assertThat(reader.eventually(mailbox, 1).get(0).subject()).contains(number);
    }

    @Test
    void mutedIsOnlyWhatNoLawWantsShown() {
        choose("zh-CN", "HANDLING", "OFF", false);
        choose("zh-CN", "DEADLINES", "OFF", false);
        closed();
        outgoing.ordered(Outgoing.newNumber(), shop);
        await().untilAsserted(() -> manager.get()
                .uri("/api/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, List<Map<String, Object>>>>() {})
                .value(page -> assertThat(page.get("items"))
                        .extracting(item -> item.get("kind"))
                        .containsExactly("RECTIFICATION_ORDERED")));
    }

    @Test
    void aWrongCodeIsRefusedAndTheSixthCodeOfAnHourIsNotSent() {
        reader.post("", "{\"address\": \"other-" + address + "\"}", 204);
        reader.post("/confirmation", "{\"code\": \"x\"}", 422);
        assertThat(chosen()).containsEntry("address", address);
        reader.post("", "{\"address\": \"a@example.invalid\\nBcc: b@example.invalid\"}", 422);
        for (int sent = 2; sent < 5; sent++) {
            reader.post("", "{\"address\": \"other-" + address + "\"}", 204);
        }
        assertThat(reader.post("", "{\"address\": \"other-" + address + "\"}", 429))
                .contains("notification/too-many-codes");
    }

    @Test
    void withoutAMailServerNoCodeIsSent() {
        mailbox.close();
        assertThat(reader.post("", "{\"address\": \"other-" + address + "\"}", 503))
                .contains("notification/mail-unreachable");
        mailbox = new Mailbox(port);
    }

    private void closed() {
        outgoing.happened(new HiddenDangerClosed(
                Outgoing.about(Outgoing.newNumber(), shop, HiddenDangerLevel.GENERAL), clock.instant(), Outgoing.DUE));
    }

    private String state() {
        return outgoing.stateOfDeliveryTo(username);
    }

    private void choose(String language, String topic, String mail, boolean shown) {
        manager.put()
                .uri(PREFERENCES)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        "{\"language\": \"%s\", \"quietFrom\": \"22:00\", \"quietTo\": \"07:00\", \"topics\": [{\"topic\": \"%s\", \"mail\": \"%s\", \"shown\": %s}]}"
                                .formatted(language, topic, mail, shown))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Map<String, Object> chosen() {
        return Objects.requireNonNull(manager.get()
                .uri(PREFERENCES)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }
}
