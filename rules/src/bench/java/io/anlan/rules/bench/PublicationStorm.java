// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.Decision;
import io.anlan.rules.Example;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.layers.Place;
import io.anlan.rules.model.Row;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight threads take ten million determinations while one publication follows another: a new version of Order No. 10 is
 * checked, compiled, tried on its 926 examples and made live each time, until there are 200 of them; then the live one
 * changes among those. Every criterion of a version carries its number, so that a torn decision shows. Arguments: how many
 * decisions, how many versions.
 */
public final class PublicationStorm {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);

    private PublicationStorm() {}

    public static void main(String[] args) throws InterruptedException {
        long wanted = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int versions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        RulePack order = RulePacks.shipped().determination(ON).pack();
        List<FactSet> sets = sets(order);
        RulePacks packs = new RulePacks(Vocabulary.shipped());
        publish(packs, order, 1);
        System.out.printf("before: heap %d MB, metaspace %.1f MB%n", heap(), metaspace());
        AtomicLong left = new AtomicLong(wanted);
        AtomicLong torn = new AtomicLong();
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> decide(packs, sets, left, torn));
            thread.setUncaughtExceptionHandler((t, e) -> {
                e.printStackTrace();
                torn.incrementAndGet();
            });
            threads.add(thread);
            thread.start();
        }
        long number = 1;
        long slowest = 0;
        while (left.get() > 0) {
            number++;
            long start = System.nanoTime();
            if (number <= versions) {
                publish(packs, order, number);
            } else {
                packs.replaceLive(List.of(new VersionRef(order.id(), Long.toString(number % versions + 1))), number);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            Thread.sleep(1);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d decisions, %d publications, %d torn or failed, %.0f s, slowest publication %d ms%n",
                wanted, number, torn.get(), seconds, slowest / 1_000_000);
        long all = heap();
        System.out.printf("after: heap %d MB with %d versions known, metaspace %.1f MB%n", all, packs.all().size(), metaspace());
        if (torn.get() > 0) {
            System.exit(1);
        }
    }

    private static void publish(RulePacks packs, RulePack order, long number) {
        List<Row> rows = order.rows().stream()
                .map(row -> new Row(
                        row.id(),
                        "v" + number + "-" + row.criterion(),
                        row.sentence(),
                        row.factType(),
                        row.when(),
                        row.then(),
                        row.basis(),
                        row.validFrom(),
                        row.validTo(),
                        row.examples()))
                .toList();
        RulePack pack = new RulePack(
                order.id(),
                order.kind(),
                order.title(),
                Long.toString(number),
                order.hitPolicy(),
                order.validFrom(),
                order.validTo(),
                order.complete(),
                order.scope(),
                order.failedDevices(),
                order.parameters(),
                rows);
        packs.learn(pack);
        packs.replaceLive(List.of(new VersionRef(order.id(), Long.toString(number))), number);
    }

    private static void decide(RulePacks packs, List<FactSet> sets, AtomicLong left, AtomicLong torn) {
        for (long next = left.getAndDecrement(); next > 0; next = left.getAndDecrement()) {
            Snapshot snapshot = packs.snapshot();
            Decision decision = snapshot.determination(Place.COUNTRY, ON).decide(sets.get((int) (next % sets.size())), ON);
            String mark = "v" + decision.packVersion() + "-";
            boolean one = decision.publication() == snapshot.publication()
                    && decision.findings().stream()
                            .allMatch(finding -> finding.viaCriterion() == null
                                    ? finding.criterion().startsWith(mark)
                                    : finding.viaCriterion().startsWith(mark))
                    && decision.nearMisses().stream().allMatch(miss -> miss.criterion().startsWith(mark));
            if (!one) {
                torn.incrementAndGet();
            }
        }
    }

    private static List<FactSet> sets(RulePack order) {
        List<FactSet> sets = new ArrayList<>();
        for (Row row : order.rows()) {
            for (Example example : row.examples()) {
                if (!row.factType().equals("enterprise")) {
                    sets.add(new FactSet(example.enterprise(), List.of(new Fact("1", row.factType(), example.values()))));
                }
            }
        }
        return sets;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }

    private static double metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum() / 1e6;
    }
}
