// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.anlan.service.platform.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The application as a process of its own, killed in the middle of its work as a power cut would. */
class CrashIT {

    private static final int SUBMISSIONS = 200;
    private static final String ENTERPRISE = "91310115MA1K10280E";

    private final int port = TestEnvironment.freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Number of every report whose 201 reached us, by its idempotency key. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void killedAmongTwoHundredSubmissionsItLosesNothingAcceptedAndLeavesNothingHalfMade() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            JdbcClient owner = JdbcClient.create(postgres.getPostgresDatabase());
            owner.sql("create role anlan_app login password 'anlan_app'").update();
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < SUBMISSIONS; i++) {
                keys.add(UUID.randomUUID().toString());
            }

            Process victim = start(postgres);
            try {
                submitAll(keys, token(owner), SUBMISSIONS / 3, victim);
            } finally {
                victim.destroyForcibly().waitFor();
            }
            assertThat(accepted.size()).as("killed in the middle").isBetween(SUBMISSIONS / 3, SUBMISSIONS - 1);
            Map<String, String> before = Map.copyOf(accepted);
            nothingIsHalfMade(owner);

            Process successor = start(postgres);
            try {
                submitAll(keys, token(owner), Integer.MAX_VALUE, successor);
                assertThat(accepted)
                        .as("every report, in the second run at the latest")
                        .hasSize(SUBMISSIONS);
                assertThat(accepted).as("a repeated report is the same record").containsAllEntriesOf(before);
                nothingIsHalfMade(owner);
                assertThat(records(owner)).containsExactlyInAnyOrderElementsOf(accepted.values());
                everythingIsDelivered(owner);
            } finally {
                successor.destroyForcibly().waitFor();
            }
        }
    }

    /** Twenty people at a time; with the given count of answers the process is killed while others still wait. */
    private void submitAll(List<String> keys, String token, int killAfter, Process process)
            throws InterruptedException, ExecutionException {
        var people = Executors.newFixedThreadPool(20);
        try {
            List<Future<?>> submissions = keys.stream()
                    .<Future<?>>map(key -> people.submit(() -> {
                        submit(key, token);
                        if (accepted.size() >= killAfter) {
                            process.destroyForcibly();
                        }
                    }))
                    .toList();
            for (Future<?> submission : submissions) {
                submission.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void submit(String key, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hidden-dangers"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        """
                        {"enterpriseCode": "%s", "title": "报警器 %s", "description": "无报警", "place": "调漆间",
                         "foundOn": "2026-03-09", "source": "ENFORCEMENT_INSPECTION", "field": "INDUSTRY_TRADE",
                         "facts": [{"ref": "1", "type": "paintRoom", "values": {"room": "SPRAY_ROOM",
                            "paint": "OIL_BASED", "fixedGasAlarm": "%s", "ventilation": "WORKING",
                            "electricsExplosionProof": true}}]}""".formatted(ENTERPRISE, key, key.hashCode() % 2 == 0 ? "ABSENT" : "WORKING")))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                String location = answer.headers().firstValue("Location").orElseThrow();
                accepted.put(key, location.substring(location.lastIndexOf('/') + 1));
            }
        } catch (IOException killed) {
            // what a client sees of a power cut: no answer, so nothing was promised
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each record has its process at the step of its state, its decision, its trail from the beginning, and so on back. */
    private static void nothingIsHalfMade(JdbcClient owner) {
        none(owner, "a record without its running process at the step of its state", """
                select h.number from hidden_danger.hidden_danger h
                where not exists (
                    select from engine.act_ru_execution e join engine.act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_
                    where e.business_key_ = h.number and t.task_def_key_ = case h.status
                        when 'GRADED' then 'userTask_submitPlan' when 'RECTIFYING' then 'userTask_rectify' end)""");
        none(owner, "a process without its record", """
                select e.business_key_ from engine.act_ru_execution e
                where e.business_key_ is not null
                  and not exists (select from hidden_danger.hidden_danger h where h.number = split_part(e.business_key_, '/', 1))""");
        none(owner, "a record without its decision", """
                select h.number from hidden_danger.hidden_danger h
                where not exists (select from hidden_danger.decision d where d.number = h.number and d.outcome = h.outcome)""");
        none(owner, "a record whose trail is not complete", """
                select h.number from hidden_danger.hidden_danger h
                where array['registered', case h.level when 'MAJOR' then 'reported-to-authority' else 'ordered' end]
                      is distinct from (select array_agg(a.act order by a.seq) from audit.entry a
                                        where a.subject_kind = 'hidden-danger' and a.subject = h.number)""");
        none(owner, "a trail without its record", """
                select a.subject from audit.entry a where a.subject_kind = 'hidden-danger'
                  and not exists (select from hidden_danger.hidden_danger h where h.number = a.subject)""");
        none(owner, "a rectification without its timers", """
                select h.number from hidden_danger.hidden_danger h
                where h.status = 'RECTIFYING' and 2 > (
                    select count(*) from engine.act_ru_execution e join engine.act_ru_job j on j.process_instance_id_ = e.id_
                    where e.business_key_ = h.number)""");
    }

    private static void none(JdbcClient owner, String what, String query) {
        assertThat(owner.sql(query).query(String.class).list()).as(what).isEmpty();
    }

    /** What the outbox held at the crash is delivered after it. */
    private static void everythingIsDelivered(JdbcClient owner) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> owner.sql("select count(*) from outbox.event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
        none(owner, "a record that nobody was told of", """
                select h.number from hidden_danger.hidden_danger h
                where not exists (select from notification.notice n where n.number = h.number)""");
    }

    private static List<String> records(JdbcClient owner) {
        return owner.sql("select number from hidden_danger.hidden_danger")
                .query(String.class)
                .list();
    }

    /** The application alone, without anything of the tests. */
    private Process start(EmbeddedPostgres postgres) throws IOException {
        String classes = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(":", -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Application.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--anlan.postgres.data=false",
                        "--spring.datasource.url=" + url(postgres),
                        "--spring.datasource.username=anlan_app",
                        "--spring.datasource.password=anlan_app",
                        "--spring.flyway.url=" + url(postgres),
                        "--spring.flyway.user=postgres",
                        "--spring.flyway.password=postgres",
                        "--anlan.evidence.directory=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "crash-it.log").toFile()))
                .start();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(process.isAlive()).as("see target/crash-it.log").isTrue();
                    return isReady();
                });
        return process;
    }

    private boolean isReady() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Signed with the key the application made and keeps. */
    private String token(JdbcClient owner) throws ParseException {
        RSAKey key = RSAKey.parse(owner.sql("select key from identity.signing_key")
                .query(String.class)
                .single());
        var environment = new MockEnvironment()
                .withProperty("local.server.port", String.valueOf(port))
                .withProperty("anlan.identity.issuer", "http://localhost:" + port);
        var api = new Api(new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))), environment);
        return api.token("li", List.of(Role.INSPECTOR), Api.PUDONG);
    }
}
