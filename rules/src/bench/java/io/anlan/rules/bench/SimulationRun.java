// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.Example;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.layers.Place;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.simulation.Comparison;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Compares Order No. 10 with a version in which one number is another one, on as many sets of facts as the generated city
 * has hidden dangers, with two threads. The sets are the examples of the order, two at a time. Argument: how many.
 */
public final class SimulationRun {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final Place PLACE = new Place("310115", "MACHINERY");

    private SimulationRun() {}

    public static void main(String[] args) throws InterruptedException {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 235_668;
        RulePacks packs = RulePacks.shipped();
        Snapshot before = packs.snapshot();
        RulePack order = packs.determination(ON).pack();
        packs.publish(changed(order));
        Comparison comparison =
                new Comparison(before, packs.snapshot(), PackKind.DETERMINATION, order.id());
        List<FactSet> sets = sets(order);
        for (int round = 1; round <= 3; round++) {
            AtomicInteger next = new AtomicInteger();
            AtomicInteger differences = new AtomicInteger();
            AtomicLong processor = new AtomicLong();
            long begun = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Thread thread = new Thread(() -> {
                    for (int n = next.getAndIncrement(); n < records; n = next.getAndIncrement()) {
                        comparison.of(sets.get(n % sets.size()), PLACE, ON).ifPresent(found -> differences.incrementAndGet());
                    }
                    processor.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.printf(
                    "round %d: %d records, %d differ, %.2f s, %.2f s of the processors%n",
                    round, records, differences.get(), (System.nanoTime() - begun) / 1e9, processor.get() / 1e9);
        }
    }

    /** Ten people more in a quick freezer before it counts; the examples that say otherwise are left out. */
    private static RulePack changed(RulePack order) {
        List<Row> rows = order.rows().stream()
                .map(row -> row.id().equals("令10-12-2-b") ? moved(row) : row)
                .toList();
        return new RulePack(
                order.id(),
                order.kind(),
                order.title(),
                "2",
                order.hitPolicy(),
                order.validFrom(),
                order.validTo(),
                order.complete(),
                order.scope(),
                order.failedDevices(),
                order.parameters(),
                rows);
    }

    private static Row moved(Row row) {
        List<Condition> when = row.when().stream()
                .map(condition -> condition.operator() == Operator.MORE
                        ? new Condition(
                                condition.left(), Operator.MORE, new Operand.Literal(FactValue.Quantity.of("19")))
                        : condition)
                .toList();
        return new Row(
                row.id(),
                row.criterion(),
                row.sentence(),
                row.factType(),
                when,
                row.then(),
                row.basis(),
                row.validFrom(),
                row.validTo(),
                List.of());
    }

    private static List<FactSet> sets(RulePack order) {
        List<FactSet> sets = new ArrayList<>();
        Fact last = null;
        for (Row row : order.rows()) {
            for (Example example : row.examples()) {
                if (!row.factType().equals("enterprise")) {
                    Fact fact = new Fact("1", row.factType(), example.values());
                    List<Fact> facts =
                            last == null ? List.of(fact) : List.of(fact, new Fact("2", last.type(), last.values()));
                    sets.add(new FactSet(example.enterprise(), facts));
                    last = fact;
                }
            }
        }
        return sets;
    }
}
