// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.bench.RegisterPage.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./mvnw -Pbench -pl service -am -DskipTests integration-test}: both load scenarios, one after the other.
 *
 * <p>Properties: {@code bench.warmup} seconds of each contestant before the rounds (90; at a hundred rectifications a second
 * the compiler needs them), {@code bench.seconds} of each round (20), {@code bench.threads} (4), {@code bench.rounds} (3),
 * {@code bench.records} (250000), {@code bench.rate} calls of the register page per second (20).
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var workbench = new Workbench()) {
            System.out.println("PostgreSQL "
                    + workbench.owner.sql("show server_version").query(String.class).single() + ", fsync on; Java "
                    + Runtime.version() + "; " + Runtime.getRuntime().availableProcessors() + " processors; pool of 12; "
                    + threads() + " threads");
            rectifications(workbench);
            register(workbench);
        }
    }

    private static void rectifications(Workbench workbench) throws Exception {
        var service = new ServiceRoad(workbench, Photograph.stored(workbench));
        service.completed(); // the first one also enters the photograph for the unit
        var recording = Recording.of(workbench.owner, service::completed, service::isBusy);
        System.out.println("One rectification writes, in " + recording.transactions.size()
                + " transactions, besides the engine's rows: " + recording.summary());
        workbench.owner.sql("create database bench_engine").update();
        try (var engine = new BareEngineRoad(workbench.ownerPool("bench_engine"))) {
            var roads = List.of(service, engine, new HandWrittenRoad(workbench, recording));
            for (var road : roads) {
                Throughput.of(road, threads(), number("bench.warmup", 90));
            }
            var results = new ArrayList<Throughput.Result>();
            for (int round = 0; round < number("bench.rounds", 3); round++) {
                for (var road : roads) {
                    results.add(Throughput.of(road, threads(), number("bench.seconds", 20)));
                }
            }
            if (engine.running() != 0) {
                throw new IllegalStateException(engine.running() + " instances were left on the way");
            }
            Throughput.print(roads, results);
        }
    }

    private static void register(Workbench workbench) throws Exception {
        int records = number("bench.records", 250_000);
        double took = ManyRecords.copy(workbench.ownerPool(null), records);
        System.out.printf("%d records copied in %.0f s%n", records, took);
        int rate = number("bench.rate", 20);
        System.out.println("| register page, " + rate + " calls/s | calls | p50 ms | p95 ms | p99 ms | over 300 ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (Result it : new RegisterPage(workbench).measure(rate, number("bench.seconds", 20))) {
            System.out.printf(
                    "| %s | %d | %.1f | %.1f | %.1f | %d |%n",
                    it.what(), it.calls(), it.p50(), it.p95(), it.p99(), it.slow());
        }
    }

    private static int threads() {
        return number("bench.threads", 4);
    }

    private static int number(String property, int otherwise) {
        return Integer.getInteger(property, otherwise);
    }
}
