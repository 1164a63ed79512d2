// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.RulePacks;
import io.anlan.rules.bench.DeterminationBenchmark.Cpu;
import io.anlan.rules.grading.Grade;
import io.anlan.rules.grading.GradeRequest;
import io.anlan.rules.grading.Method;
import io.anlan.rules.grading.RiskPointState;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.RiskLevel;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Grades without and with their explanation, over every score of the LEC tables, every eighth with a direct ground. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class GradingBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final RiskPointState OPEN = new RiskPointState(0, 1, 0, 0);

    private RiskGrading grading;
    private final List<GradeRequest> requests = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        grading = new RiskGrading(RulePacks.shipped());
        for (BigDecimal likelihood : steps("lecLikelihood")) {
            for (BigDecimal exposure : steps("lecExposure")) {
                for (BigDecimal consequence : steps("lecConsequence")) {
                    GradeRequest plain = GradeRequest.lec(likelihood, exposure, consequence);
                    requests.add(
                            requests.size() % 8 == 0
                                    ? new GradeRequest(Method.LEC, plain.scores(), Set.of("ENTERPRISE_DECLARED"))
                                    : plain);
                }
            }
        }
    }

    private static List<BigDecimal> steps(String list) {
        return Vocabulary.shipped().list(list).stream()
                .map(AllowedValue::code)
                .map(BigDecimal::new)
                .toList();
    }

    private GradeRequest request() {
        next = next + 1 == requests.size() ? 0 : next + 1;
        return requests.get(next);
    }

    @Benchmark
    public RiskLevel level(Cpu cpu) {
        cpu.operations++;
        return grading.level(request(), ON);
    }

    /** What one risk point costs when all are regraded: its level and its live level. */
    @Benchmark
    public RiskLevel levelAndLiveLevel(Cpu cpu) {
        cpu.operations++;
        return grading.liveLevel(grading.level(request(), ON), OPEN, ON);
    }

    @Benchmark
    public Grade withExplanation(Cpu cpu) {
        cpu.operations++;
        return grading.grade(request(), ON);
    }
}
