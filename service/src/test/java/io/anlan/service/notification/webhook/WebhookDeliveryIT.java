// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.notification.Outgoing;
import io.anlan.service.notification.delivery.Channel;
import io.anlan.service.notification.webhook.Receiver.Told;
import io.anlan.service.platform.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Against a real receiver on this machine, which the demo's settings allow. */
@IntegrationTest
class WebhookDeliveryIT {

    private static final String WEBHOOKS = "/api/webhooks";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Outgoing outgoing;

    private final String shop = Outgoing.newShop(Api.PUDONG);

    private Receiver receiver;
    private RestTestClient admin;
    private Map<String, Object> webhook;
    private String secret;

    @BeforeEach
    void register() throws IOException {
        clock.reset();
        receiver = new Receiver();
        admin = api.as("admin-" + shop, List.of(Role.ADMIN), shop);
        var made = send(HttpMethod.POST, "", wish(receiver.url()), 201);
        webhook = webhook(made);
        secret = (String) made.get("secret");
    }

    @AfterEach
    void remove() {
        send(HttpMethod.DELETE, one(), "", 204);
        receiver.close();
        clock.reset();
    }

    @Test
    void whatHappensBelowItsUnitIsToldOnceAndSigned() {
        String number = Outgoing.newNumber();
        outgoing.ordered(Outgoing.newNumber(), Outgoing.newShop(Api.PUDONG));
        outgoing.happened(new BecameOverdue(
                Outgoing.about(number, shop, HiddenDangerLevel.MAJOR), clock.instant(), Outgoing.DUE));
        Told one = eventually(1).get(0);
        assertThat(one.body())
                .contains(
                        "\"kind\":\"OVERDUE\"",
                        "\"urgent\":true",
                        "\"number\":\"" + number + "\"",
                        "/hidden-dangers/" + number);
        assertThat(one.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(one.signature()).isEqualTo(Signature.of(one.body(), clock.instant(), List.of(secret)));
        outgoing.round(Channel.WEBHOOK);
        assertThat(receiver.told()).hasSize(1);
    }

    @Test
    void twoDispatchersTellEachOnce() {
        IntStream.range(0, 20).forEach(any -> outgoing.ordered(Outgoing.newNumber(), shop));
        var rounds = Stream.generate(() -> CompletableFuture.runAsync(() -> outgoing.round(Channel.WEBHOOK)))
                .limit(3)
                .toList();
        rounds.forEach(CompletableFuture::join);
        assertThat(eventually(20).stream().map(Told::delivery)).doesNotHaveDuplicates();
        outgoing.round(Channel.WEBHOOK);
        assertThat(receiver.told()).hasSize(20);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterUnderTheSameId() {
        receiver.answers(500);
        outgoing.ordered(Outgoing.newNumber(), shop);
        eventually(1);
        assertThat(state()).isEqualTo("FAILED 1 2026-03-10T09:01");
        clock.advance(Duration.ofMinutes(1));
        eventually(2);
        assertThat(state()).isEqualTo("FAILED 2 2026-03-10T09:06");
        clock.advance(Duration.ofMinutes(5));
        eventually(3);
        assertThat(state()).isEqualTo("FAILED 3 2026-03-10T09:36");
        clock.advance(Duration.ofMinutes(30));
        eventually(4);
        assertThat(state()).isEqualTo("FAILED 4 2026-03-10T11:36");
        clock.advance(Duration.ofHours(2));
        eventually(5);
        assertThat(state()).isEqualTo("FAILED 5 2026-03-10T23:36");
        clock.advance(Duration.ofHours(12));
        eventually(6);
        assertThat(state()).startsWith("GIVEN_UP 6");
        assertThat(receiver.told().stream().map(Told::delivery).distinct()).hasSize(1);
        assertThat(receiver.told().stream().map(Told::attempt)).containsExactly("1", "2", "3", "4", "5", "6");
        receiver.answers(200);
        assertThat(send(HttpMethod.POST, one() + "/replays", span(true), 200)).containsEntry("count", 1);
        assertThat(eventually(7).get(6)).extracting(Told::attempt, Told::replay).containsExactly("7", "1");
    }

    @Test
    void oneOrARangeIsSentAgain() {
        outgoing.ordered(Outgoing.newNumber(), shop);
        outgoing.ordered(Outgoing.newNumber(), shop);
        eventually(2);
        var first = log().get(0);
        assertThat(first).containsEntry("state", "SENT").containsEntry("kind", "RECTIFICATION_ORDERED");
        send(HttpMethod.POST, one() + "/deliveries/" + first.get("id") + "/replay", "", 204);
        assertThat(eventually(3).get(2).delivery()).isEqualTo(first.get("id"));
        assertThat(send(HttpMethod.POST, one() + "/replays", span(true), 200)).containsEntry("count", 0);
        assertThat(send(HttpMethod.POST, one() + "/replays", span(false), 200)).containsEntry("count", 2);
        eventually(5);
    }

    @Test
    void aTrialIsSentAtOnceAndCannotBeSentAgain() {
        assertThat(send(HttpMethod.POST, one() + "/ping", "", 200))
                .containsEntry("arrived", true)
                .containsEntry("status", 200);
        assertThat(receiver.told().get(0).body()).contains("\"kind\":\"PING\"");
        var trial = log().get(0);
        assertThat(trial).containsEntry("kind", null);
        assertThat(send(HttpMethod.POST, one() + "/deliveries/" + trial.get("id") + "/replay", "", 409)
                        .toString())
                .contains("notification/not-replayable");
    }

    @Test
    void aNewSecretSignsBesideTheOneBefore() {
        String renewed =
                (String) send(HttpMethod.POST, one() + "/secret", "", 200).get("secret");
        outgoing.ordered(Outgoing.newNumber(), shop);
        Told one = eventually(1).get(0);
        assertThat(one.signature()).isEqualTo(Signature.of(one.body(), clock.instant(), List.of(renewed, secret)));
        clock.advance(Duration.ofHours(24));
        outgoing.ordered(Outgoing.newNumber(), shop);
        Told later = eventually(2).get(1);
        assertThat(later.signature()).isEqualTo(Signature.of(later.body(), clock.instant(), List.of(renewed)));
    }

    @Test
    void whileItIsPausedItWaitsAndNothingIsLost() {
        send(HttpMethod.POST, one() + "/pause", "", 200);
        outgoing.ordered(Outgoing.newNumber(), shop);
        outgoing.round(Channel.WEBHOOK);
        assertThat(receiver.told()).isEmpty();
        send(HttpMethod.POST, one() + "/resumption", "", 200);
        eventually(1);
    }

    @Test
    void afterThreeDaysOfFailingItIsDisabledAndTheAdministratorIsTold() {
        receiver.answers(500);
        outgoing.ordered(Outgoing.newNumber(), shop);
        eventually(1);
        clock.advance(Duration.ofDays(3));
        outgoing.ordered(Outgoing.newNumber(), shop);
        eventually(2);
        await().untilAsserted(
                        () -> assertThat(send(HttpMethod.GET, one(), "", 200)).containsEntry("state", "DISABLED"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> admin.get()
                        .uri("/api/notices")
                        .exchange()
                        .expectBody(new ParameterizedTypeReference<Map<String, List<Map<String, Object>>>>() {})
                        .value(page -> assertThat(page.get("items"))
                                .extracting(item -> item.get("kind"))
                                .containsExactly("WEBHOOK_DISABLED")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest/meta-data, address-refused",
        "https://10.0.0.1/, address-refused",
        "https://[fd00:ec2::254]/, address-refused",
        "https://[::ffff:10.0.0.1]/, address-refused",
        "https://192.168.0.1:8443/x, address-refused",
        "ftp://127.0.0.1/, not-https",
        "file:///etc/passwd, not-https",
        "https://user:password@127.0.0.1/, malformed",
        "https:///x, malformed",
        "https://no-such-host.invalid/, unknown-host"
    })
    void whatMayNotBeCalledIsNotRegistered(String url, String code) {
        var problem = send(HttpMethod.POST, "", wish(url), 422);
        assertThat(problem.toString()).contains("notification/invalid-webhook", code);
    }

    @Test
    void anotherUnitsAdministratorSeesNothingOfIt() {
        var other = api.as(Role.ADMIN, Api.JIADING);
        other.get().uri(WEBHOOKS + one()).exchange().expectStatus().isNotFound();
        other.post().uri(WEBHOOKS + one() + "/ping").exchange().expectStatus().isNotFound();
        var above = api.as(Role.ADMIN, Api.CITY);
        above.get().uri(WEBHOOKS + one()).exchange().expectStatus().isOk();
    }

    @Test
    void theSecretIsToldOnceOnly() {
        assertThat(secret).startsWith("anlan_");
        assertThat(send(HttpMethod.GET, one(), "", 200).toString()).doesNotContain(secret);
        assertThat(send(HttpMethod.GET, "", "", 200).toString()).doesNotContain(secret);
    }

    private static String wish(String url) {
        return "{\"name\": \"城市运行平台\", \"url\": \"" + url + "\", \"topics\": [\"DEADLINES\"]}";
    }

    private String span(boolean onlyGivenUp) {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        return "{\"from\": \"%s\", \"to\": \"%s\", \"onlyGivenUp\": %s}"
                .formatted(from, clock.instant().plusSeconds(1), onlyGivenUp);
    }

    private String one() {
        return "/" + webhook.get("id");
    }

    private String state() {
        return outgoing.stateOfDeliveryTo((String) webhook.get("id"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> webhook(Map<String, Object> made) {
        return (Map<String, Object>) Objects.requireNonNull(made.get("webhook"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> log() {
        return (List<Map<String, Object>>)
                send(HttpMethod.GET, one() + "/deliveries", "", 200).get("items");
    }

    /** Until so many arrived and were marked. */
    private List<Told> eventually(int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            outgoing.round(Channel.WEBHOOK);
            assertThat(receiver.told()).hasSize(count);
            assertThat(outgoing.attemptsFor((String) webhook.get("id"))).isEqualTo(count);
        });
        return receiver.told();
    }

    /** As whoever saw the newest version. */
    private Map<String, Object> send(HttpMethod method, String path, String body, int expected) {
        var request = admin.method(method).uri(WEBHOOKS + path);
        if (webhook != null && method != HttpMethod.GET) {
            request.header("If-Match", "\"" + version() + "\"");
        }
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var result = request.exchange().expectStatus().isEqualTo(expected);
        if (expected == 204) {
            return Map.of();
        }
        return Objects.requireNonNull(result.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private Object version() {
        return send(HttpMethod.GET, one(), "", 200).get("version");
    }
}
