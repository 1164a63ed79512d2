// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code service/src/bench/nodes.sh}: a second node publishes and rolls back as fast as it is answered, and is killed after
 * a random time; then the first node, which never stopped, and the second, started again, have to decide by the same rules,
 * and both by what the log says.
 */
public final class KilledNode {

    private static final String FIRST = "http://localhost:18080";
    private static final String SECOND = "http://localhost:18081";
    private static final String APPROVER = "rule.approver";
    private static final String PACK = "/api/rulebook/packs/deadlines/default";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_MILLIS = 3_000;
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Path jar;
    private final Path data;
    private final CityPages first;
    private final CityPages second;

    private KilledNode(Path jar, Path data) {
        CityLogin login = new CityLogin(FIRST);
        this.jar = jar;
        this.data = data;
        this.first = new CityPages(FIRST, login);
        this.second = new CityPages(SECOND, login);
    }

    public static void main(String[] arguments) throws Exception {
        new KilledNode(Path.of(arguments[0]), Path.of(arguments[1])).run(Integer.parseInt(arguments[2]));
    }

    private void run(int kills) throws Exception {
        var random = new Random(20261122);
        makeRole();
        List<Double> agreed = new ArrayList<>();
        int acts = 0;
        String[] versions = versions();
        for (int round = 1; round <= kills; round++) {
            Process node = start();
            var done = new AtomicInteger();
            Thread publishing = new Thread(() -> publish(versions, done));
            publishing.start();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            node.destroyForcibly().waitFor();
            long killed = System.nanoTime();
            publishing.join();
            String log = logged();
            while (!inForce(first).equals(log)) {
                if (System.nanoTime() - killed > PATIENCE_NANOS) {
                    throw new IllegalStateException("The log says " + log + ", the first node " + inForce(first));
                }
                Thread.sleep(5);
                log = logged();
            }
            agreed.add((System.nanoTime() - killed) / 1e6);
            acts += done.get();
            Process again = start();
            String back = inForce(second);
            if (!back.equals(inForce(first))) {
                throw new IllegalStateException("Started again it decides by " + back + ", not by " + inForce(first));
            }
            again.destroyForcibly().waitFor();
            System.out.printf(Locale.ROOT, "kill %d after %d answered acts: both decide by %s%n", round, done.get(), back);
        }
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d publications and rollbacks answered before them: no disagreement; the first node agreed with the log %.0f ms after the kill at most%n",
                kills, acts, Percentiles.of(agreed, 100));
    }

    /** The password of the first node's role is known to nobody else. */
    private void makeRole() throws Exception {
        try (var owner = DriverManager.getConnection(database(), "postgres", password());
                var statement = owner.createStatement()) {
            statement.execute("create role second_node login password '" + password() + "' in role anlan_app");
        }
    }

    private String database() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3) + "/postgres";
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres/superuser-password")).trim();
    }

    /** Two versions that say the same, so that either may be law. */
    private String[] versions() throws Exception {
        JsonNode pack = JSON.readTree(first.body(APPROVER, PACK));
        String live = pack.path("pack").path("liveRevision").asString();
        String draft = JSON.readTree(first.send(post(first, "rule.author", PACK + "/drafts", Map.of())))
                .path("id")
                .asString();
        String revision = "/api/rulebook/revisions/" + draft;
        List<Map<String, String>> reasons = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(first.send(post(first, "rule.author", revision + "/checks", Map.of())))
                .path("findings")) {
            reasons.add(Map.of(
                    "code", finding.path("code").asString(),
                    "rowId", finding.path("rowId").asString(""),
                    "reason", "trial"));
        }
        act("rule.author", revision, "submission", Map.of("note", "trial", "reasons", reasons));
        act("rule.reviewer", revision, "review", Map.of("agreed", true));
        act("rule.legal", revision, "legal-review", Map.of("agreed", true));
        act(APPROVER, revision, "approval", Map.of("agreed", true));
        act(APPROVER, revision, "publication", Map.of("reason", "trial"));
        return new String[] {live, draft};
    }

    private void act(String who, String revision, String act, Map<String, ?> body) throws Exception {
        long seen = JSON.readTree(first.body(who, revision)).path("revision").path("recordVersion").asLong();
        first.send(post(first, who, revision + "/" + act, body).header("If-Match", "\"" + seen + "\""));
    }

    /** Until nobody answers any more. */
    private void publish(String[] versions, AtomicInteger done) {
        try {
            for (int next = 0; ; next = 1 - next) {
                second.send(post(second, APPROVER, PACK + "/rollback", Map.of("to", versions[next], "reason", "trial")));
                done.incrementAndGet();
            }
        } catch (IllegalStateException refused) { // it was law already: the log went another way
            publish(new String[] {versions[1], versions[0]}, done);
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static java.net.http.HttpRequest.Builder post(CityPages node, String who, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return node.request(who, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private String logged() throws IOException, InterruptedException {
        return "deadlines/default@" + JSON.readTree(first.body(APPROVER, PACK)).path("pack").path("liveVersion").asInt();
    }

    private static String inForce(CityPages node) throws IOException, InterruptedException {
        return JSON.readTree(node.body(APPROVER, "/api/rulebook/in-force")).path("packs").valueStream()
                .map(JsonNode::asString)
                .filter(pack -> pack.startsWith("deadlines/default@"))
                .findFirst()
                .orElseThrow();
    }

    private Process start() throws Exception {
        Process node = new ProcessBuilder(
                        "java", "-Xmx1g", "-jar", jar.toString(),
                        "--spring.profiles.active=demo",
                        "--server.port=18081",
                        "--anlan.postgres.data=false",
                        "--anlan.identity.issuer=" + FIRST,
                        "--anlan.evidence.directory=" + data.resolve("evidence"),
                        "--spring.datasource.url=" + database(),
                        "--spring.datasource.username=second_node",
                        "--spring.datasource.password=" + password(),
                        "--spring.flyway.url=" + database(),
                        "--spring.flyway.user=postgres",
                        "--spring.flyway.password=" + password())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("second.log").toFile())
                .start();
        long began = System.nanoTime();
        while (!answers()) {
            if (!node.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException(Files.readString(data.resolve("second.log")));
            }
            Thread.sleep(200);
        }
        return node;
    }

    private boolean answers() throws InterruptedException {
        try {
            return !inForce(second).isEmpty();
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }
}
