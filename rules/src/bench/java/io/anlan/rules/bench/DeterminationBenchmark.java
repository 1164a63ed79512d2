// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.Decision;
import io.anlan.rules.Example;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.model.Row;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Determinations with their whole explanation against hand-written Java without one; and the publication of the pack. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class DeterminationBenchmark {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);

    private RulePackVersion version;
    private List<FactSet> sets;
    private int next;

    /** Every example of the pack is one determination; both ways have to give the same outcome and criteria. */
    @Setup
    public void prepare() {
        version = RulePacks.shipped().determination(ON);
        sets = new ArrayList<>();
        for (Row row : version.pack().rows()) {
            for (Example example : row.examples()) {
                if (!row.factType().equals("enterprise")) {
                    sets.add(new FactSet(example.enterprise(), List.of(new Fact("1", row.factType(), example.values()))));
                }
            }
        }
        for (FactSet set : sets) {
            Decision decision = version.decide(set, ON);
            HandWritten.Result hand = HandWritten.decide(set, ON);
            Set<String> criteria = decision.findings().stream().map(Finding::criterion).collect(Collectors.toSet());
            if (decision.outcome() != hand.outcome || !criteria.equals(hand.criteria)) {
                throw new IllegalStateException(set + " is " + decision + " but by hand " + hand.outcome + hand.criteria);
            }
        }
    }

    private FactSet set() {
        next = next + 1 == sets.size() ? 0 : next + 1;
        return sets.get(next);
    }

    @Benchmark
    public Decision withExplanation(Cpu cpu) {
        cpu.operations++;
        return version.decide(set(), ON);
    }

    @Benchmark
    public Object byHand(Cpu cpu) {
        cpu.operations++;
        return HandWritten.decide(set(), ON);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public RulePackVersion publish(Cpu cpu) {
        cpu.operations++;
        return RulePackVersion.compile(version.pack(), Vocabulary.shipped());
    }

    /** Time of the processor beside time of the clock: on a busy machine only the first means anything. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        public long operations;
        public long microseconds;
        private long begun;

        @Setup(Level.Iteration)
        public void begin() {
            operations = 0;
            begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void end() {
            microseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1000;
        }
    }
}
