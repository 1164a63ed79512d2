// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code service/src/bench/lifecycles.sh}: completed rectifications per second through the API of one node and of two, and by
 * the bare engine on the same drawing at full history, in turn on the same PostgreSQL.
 *
 * <p>Properties: {@code bench.warmup} seconds of each before the rounds (60), {@code bench.seconds} of each round (20), {@code
 * bench.rounds} (3), {@code bench.threads} (4).
 */
public final class Lifecycles {

    private static final int THREADS = Integer.getInteger("bench.threads", 4);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 60);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private Lifecycles() {}

    public static void main(String[] arguments) throws Exception {
        try (var nodes = new TwoNodes("lifecycles", 18_080, NodeProcess.ORDINARY)) {
            nodes.owner.sql("create database bench_engine").update();
            String photograph = Photograph.stored(nodes.first().url(), nodes.tokens.get("safety"));
            try (var engine = new BareEngineRoad(
                    Workbench.pool(nodes.url().replaceFirst("/postgres\\b", "/bench_engine"), "postgres", "postgres"))) {
                measure(List.of(
                        new HttpRoad("Anlan, one node", List.of(nodes.first()), nodes.tokens, photograph, nodes.owner),
                        new HttpRoad("Anlan, two nodes", nodes.both(), nodes.tokens, photograph, nodes.owner),
                        engine));
            }
        }
        System.exit(0); // clients and pools keep threads
    }

    private static void measure(List<Road> roads) throws Exception {
        for (Road road : roads) {
            Throughput.of(road, THREADS, WARM_UP);
        }
        List<Throughput.Result> results = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Road road : roads) {
                results.add(Throughput.of(road, THREADS, SECONDS));
            }
        }
        Throughput.print(roads, results);
    }
}
