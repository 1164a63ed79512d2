// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.anlan.service.notification.delivery.Outcome;
import io.anlan.service.notification.delivery.Outcome.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on this machine, which only some of these clients may call. */
class WebhookClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        on("/ok", exchange -> answer(exchange, 200, "thanks"));
        on("/broken", exchange -> answer(exchange, 500, "sorry"));
        on("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ok");
            answer(exchange, 302, "");
        });
        on("/endless", WebhookClientTest::endless);
        on("/drip", WebhookClientTest::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsSentArrives() throws IOException {
        assertThat(call(allowing("127.0.0.0/8"), "http://127.0.0.1", "/ok")).isEqualTo(Outcome.sent(200, "thanks"));
        assertThat(asked).containsExactly("/ok");
    }

    @Test
    void anErrorIsAFailureThatKeepsWhatWasSaid() throws IOException {
        assertThat(call(allowing("127.0.0.0/8"), "http://127.0.0.1", "/broken"))
                .isEqualTo(Outcome.failed(500, "sorry"));
    }

    @Test
    void nobodyIsFollowedElsewhere() throws IOException {
        var outcome = call(allowing("127.0.0.0/8"), "http://127.0.0.1", "/elsewhere");
        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.status()).isEqualTo(302);
        assertThat(asked).containsExactly("/elsewhere");
    }

    @Test
    void anEndlessAnswerIsReadToItsLimitOnly() throws IOException {
        long began = System.nanoTime();
        var outcome = call(allowing("127.0.0.0/8"), "http://127.0.0.1", "/endless");
        assertThat(outcome.result()).isEqualTo(Result.SENT);
        assertThat(outcome.detail()).hasSize(WebhookClient.MOST_READ);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoeverAnswersOneByteAtATimeIsCutOff() throws IOException {
        long began = System.nanoTime();
        assertThat(call(allowing("127.0.0.0/8"), "http://127.0.0.1", "/drip").result())
                .isEqualTo(Result.FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(LIMIT.minusMillis(100), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://localhost",
                "http://127.1",
                "http://2130706433",
                "http://[::1]",
                "http://[::ffff:127.0.0.1]",
                "http://0.0.0.0"
            })
    void howeverItIsSpeltTheOwnMachineIsRefused(String host) throws IOException {
        var outcome =
                call(new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, new AddressGuard(List.of())), host, "/ok");
        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameThatAnswersDifferentlyTheSecondTimeReachesNothing() throws IOException {
        var names = new Rebinding("203.0.114.7", "127.0.0.1");
        var resolver = new GuardedResolver(names, new AddressGuard(List.of()));
        assertThat(resolver.resolve("rebinding.example")).hasSize(1);
        assertThat(call(resolver, "http://rebinding.example", "/ok").detail()).contains("may not be called");
        assertThat(asked).isEmpty();
        assertThat(names.left()).isZero();
    }

    @Test
    void aCallGoesToTheAddressThatWasLookedAt() throws IOException {
        var names = new Rebinding("127.0.0.1", "203.0.114.7");
        var resolver = new GuardedResolver(names, new AddressGuard(List.of("127.0.0.0/8")));
        assertThat(call(resolver, "http://rebinding.example", "/ok").result()).isEqualTo(Result.SENT);
        assertThat(names.left()).as("looked up once").isEqualTo(1);
    }

    @Test
    void oneBadAddressAmongGoodOnesRefusesTheName() throws IOException {
        DnsResolver both = new Rebinding("203.0.114.7,10.0.0.1");
        var outcome = call(new GuardedResolver(both, new AddressGuard(List.of())), "http://both.example", "/ok");
        assertThat(outcome.detail()).contains("may not be called").doesNotContain("10.0.0.1");
    }

    private Outcome call(DnsResolver resolver, String host, String path) throws IOException {
        var settings = new WebhookSettings(List.of(), true, LIMIT, LIMIT, Duration.ofDays(3), Duration.ofDays(1));
        var address = URI.create(host + ":" + server.getAddress().getPort() + path);
        try (var client = new WebhookClient(settings, resolver)) {
            return client.call(new WebhookCall(address, "{}", Map.of()));
        }
    }

    private static GuardedResolver allowing(String network) {
        return new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, new AddressGuard(List.of(network)));
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(path);
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        try (var body = exchange.getResponseBody()) {
            for (int blocks = 0; blocks < 100_000; blocks++) { // ends when the other side hangs up
                body.write(block);
            }
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int bytes = 0; bytes < 100; bytes++) {
                body.write('x');
                body.flush();
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers each question with the next of its answers. */
    private static final class Rebinding implements DnsResolver {

        private final Queue<String> answers;

        Rebinding(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public InetAddress[] resolve(String host) {
            return Arrays.stream(answers.remove().split(","))
                    .map(Rebinding::address)
                    .toArray(InetAddress[]::new);
        }

        private static InetAddress address(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (java.net.UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        int left() {
            return answers.size();
        }
    }
}
