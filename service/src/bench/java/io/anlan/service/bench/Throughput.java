// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Completed rectifications per second: threads complete one after the other for a time; what was begun is finished. */
final class Throughput {

    /**
     * @param perSecond completed, divided by the time until nothing written by them was worked on any more
     * @param javaMillis CPU time of this JVM for one
     */
    record Result(String name, long completed, double perSecond, double p50Millis, double p99Millis, double javaMillis) {}

    private Throughput() {}

    static Result of(Road road, int threads, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        long until = began + TimeUnit.SECONDS.toNanos(seconds);
        double cpuBefore = cpuMillis();
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit((Callable<List<Double>>) () -> work(road, until)));
            }
            var took = new ArrayList<Double>();
            for (var one : all) {
                took.addAll(one.get());
            }
            while (road.isBusy()) {
                Thread.sleep(50);
            }
            double elapsed = (System.nanoTime() - began) / 1e9;
            return new Result(
                    road.name(),
                    took.size(),
                    took.size() / elapsed,
                    Percentiles.of(took, 50),
                    Percentiles.of(took, 99),
                    (cpuMillis() - cpuBefore) / took.size());
        } catch (ExecutionException e) {
            throw new IllegalStateException(road.name() + " failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The median round of each. */
    static void print(List<? extends Road> roads, List<Result> results) {
        System.out.println("| completed rectifications | per second (median of rounds) | rounds | p50 ms | p99 ms | Java CPU ms each here |");
        System.out.println("|---|---|---|---|---|---|");
        for (Road road : roads) {
            List<Result> rounds = results.stream().filter(it -> it.name().equals(road.name())).toList();
            Result median = rounds.stream()
                    .sorted(Comparator.comparingDouble(Result::perSecond))
                    .toList()
                    .get(rounds.size() / 2);
            System.out.printf(
                    "| %s | %.0f | %s | %.1f | %.1f | %.1f |%n",
                    median.name(),
                    median.perSecond(),
                    rounds.stream().map(it -> "%.0f".formatted(it.perSecond())).collect(Collectors.joining(" ")),
                    median.p50Millis(),
                    median.p99Millis(),
                    median.javaMillis());
        }
    }

    private static List<Double> work(Road road, long until) throws Exception {
        var took = new ArrayList<Double>();
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            road.complete();
            took.add((System.nanoTime() - began) / 1e6);
        }
        return took;
    }

    private static double cpuMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }
}
