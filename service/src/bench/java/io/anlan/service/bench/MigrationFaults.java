// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import static io.anlan.service.bench.Aftermath.demand;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code service/src/bench/migration.sh}: a node is killed with -9, again and again, while it moves instances to a new drawing;
 * afterwards each is moved exactly once or reported with the reason why it was left, with the timers it had.
 *
 * <p>Properties: {@code migration.instances} (400), {@code migration.kills} (3).
 */
public final class MigrationFaults {

    private static final int INSTANCES = Integer.getInteger("migration.instances", 400);
    private static final int KILLS = Integer.getInteger("migration.kills", 3);
    private static final int PORT = 18_094;
    private static final String FILE = "processes/rectification.bpmn";
    private static final String INSTANCE = "e.parent_id_ is null and e.business_key_ like 'HD-%' and d.key_ = 'rectification'";

    /** Each timer of each instance, as it is stored. */
    private static final String TIMERS = """
            select e.business_key_ || ' ' || j.handler_type_ || ' ' || j.handler_cfg_ || ' ' || j.duedate_
              from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_
              join engine.act_re_procdef d on d.id_ = e.proc_def_id_ where j.type_ = 'timer' and %s order by 1""".formatted(INSTANCE);

    private final JdbcClient owner;
    private final NodeProcess node;
    private final Path release;
    private final HttpClient http = HttpClient.newHttpClient();

    private MigrationFaults(JdbcClient owner, NodeProcess node, Path release) {
        this.owner = owner;
        this.node = node;
        this.release = release;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "migration-").toAbsolutePath();
        try (var server = new KillableServer(home)) {
            server.owner().sql("create role anlan_app login password 'anlan_app'").update();
            var node = new NodeProcess("node", PORT, PORT, server.url(), home, NodeProcess.SMALL);
            try {
                node.start();
                node.awaitReady();
                new MigrationFaults(server.owner(), node, home.resolve("release")).run();
            } finally {
                node.kill();
            }
        }
        System.exit(0); // clients keep threads
    }

    private void run() throws Exception {
        var as = new Tokens(owner, PORT);
        register(as);
        long instances = count("select count(*) from engine.act_ru_execution e join engine.act_re_procdef d on d.id_ = e.proc_def_id_ where " + INSTANCE);
        List<String> timers = owner.sql(TIMERS).query(String.class).list();
        node.kill();
        drawAnew();
        startNext();
        String proposed = post(as.of(People.ADMIN), "/api/processes/rectification/migrations", "{\"reason\": \"新流程图\"}");
        String id = JsonMapper.shared().readTree(proposed).path("id").asString();
        post(as.of(People.CITY_REGULATOR), "/api/process-migrations/" + id + "/confirmation", "");
        List<Long> killedAt = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitReported(instances * kill / (KILLS + 1));
            node.kill();
            killedAt.add(reported());
            demand(reported() < instances, "all were moved before the node was killed: " + killedAt);
            startNext();
        }
        awaitReported(instances);
        long began = System.nanoTime();
        while (count("select count(*) from process.migration where status = 'DONE'") == 0) {
            demand(System.nanoTime() - began < TimeUnit.MINUTES.toNanos(3), "it was not ended");
            Thread.sleep(200);
        }
        judge(instances, timers);
        System.out.printf("%d instances, the node killed after %s of them: %s, each once, with all their %d timers%n",
                instances, killedAt,
                owner.sql("select string_agg(n || ' ' || outcome, ', ') from (select outcome, count(*) as n from process.moved_instance group by 1) as o")
                        .query(String.class).single(),
                timers.size());
    }

    /** Half of them are being rectified, the other half waits to be accepted. */
    private void register(Tokens as) throws Exception {
        String photograph = Photograph.stored(node.url(), as.of(People.SAFETY_MANAGER));
        var tokens = Map.of(
                "reporter", as.of(People.REPORTER), "safety", as.of(People.SAFETY_MANAGER),
                "supervisor", as.of(People.SUPERVISOR), "regulator", as.of(People.DISTRICT_REGULATOR));
        var walkers = new Walkers(List.of(node), tokens, "迁移推演", photograph);
        var people = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            boolean submitted = i % 2 == 0;
            all.add(people.submit(() -> {
                String number = walkers.register();
                return submitted && walkers.step(number);
            }));
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.MINUTES);
        }
        people.shutdown();
    }

    /** The next release calls the acceptance otherwise, so that whoever waits for it has no counterpart. */
    private void drawAnew() throws Exception {
        Path drawings = release.resolve("processes");
        Files.createDirectories(drawings);
        Path built = Path.of(io.anlan.processes.rectification.RectificationProcess.class
                .getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(built)) {
            copy(built);
        } else {
            try (var jar = FileSystems.newFileSystem(built)) {
                copy(jar.getPath("/"));
            }
        }
        Path drawing = release.resolve(FILE);
        Files.writeString(drawing, Files.readString(drawing).replace("\"userTask_accept\"", "\"userTask_lookAtIt\""));
    }

    private void copy(Path from) throws Exception {
        try (var all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = release.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void startNext() throws Exception {
        node.start(entry -> entry.contains("/processes/target/") ? release.toString() : entry);
        node.awaitReady();
    }

    private void judge(long instances, List<String> timers) {
        String ended = " from process.moved_instance m join engine.act_ru_execution e on e.business_key_ = m.key and e.parent_id_ is null"
                + " join engine.act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = 'rectification'";
        demand(reported() == instances, reported() + " lines of the report for " + instances + " instances");
        demand(count("select count(*)" + ended) == instances, "an instance was lost or doubled");
        demand(count("select count(*)" + ended + " and (m.outcome = 'MOVED') <> (d.version_ = 2)") == 0, "an instance is not where the report says");
        demand(count("select count(*)" + ended + " and m.outcome = 'LEFT' and m.reason_zh is null") == 0, "one was left without a reason");
        demand(
                count("select count(*) from engine.act_ru_task t join engine.act_re_procdef d on d.id_ = t.proc_def_id_ where d.key_ = 'rectification'")
                        == instances,
                "a task is lost or doubled");
        demand(owner.sql(TIMERS).query(String.class).list().equals(timers), "a timer is lost, doubled or moved");
    }

    private void awaitReported(long wanted) throws InterruptedException {
        long began = System.nanoTime();
        while (reported() < wanted) {
            demand(System.nanoTime() - began < TimeUnit.MINUTES.toNanos(5), "only " + reported() + " of " + wanted + " are reported");
            Thread.sleep(5);
        }
    }

    private long reported() {
        return count("select count(*) from process.moved_instance");
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private String post(String token, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        demand(answer.statusCode() < 300, path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }
}
