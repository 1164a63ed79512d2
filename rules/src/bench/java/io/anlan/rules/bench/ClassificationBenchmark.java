// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.FactValue;
import io.anlan.rules.bench.DeterminationBenchmark.Cpu;
import io.anlan.rules.catalogue.AnswerSpec;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.catalogue.CheckResult;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.catalogue.MeasureFinding;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Answers to the questions of the largest catalogue, judged: by the rules with the finding and its measure, by
 * hand-written Java with and without telling as much, and by two DMN engines with the same table, which tell no more than
 * the id. One operation is one answer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassificationBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    /** Questions of one inspection. */
    private static final int TOGETHER = 30;

    private CatalogueVersion version;
    private final List<Map<String, FactValue>> inspections = new ArrayList<>();
    private final Map<String, Predicate<FactValue>> byHand = new HashMap<>();
    private final List<Map<String, Object>> amounts = new ArrayList<>();
    private DmnEngine camunda;
    private DmnDecision table;
    private DMNRuntime kie;
    private DMNModel model;
    private int next;

    /** Every way has to find the same failures before anything is timed. */
    @Setup
    public void prepare() {
        version = Catalogues.shipped().inForce("MACHINERY", ON).orElseThrow();
        List<ControlMeasure> measures = version.catalogue().measures().toList();
        measures.forEach(measure -> byHand.put(measure.id(), byHand(measure.answer())));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Map<String, FactValue> answers = new HashMap<>();
            while (answers.size() < TOGETHER) {
                ControlMeasure measure = measures.get(random.nextInt(measures.size()));
                answers.put(measure.id(), answer(measure.answer(), random));
            }
            inspections.add(answers);
            answers.forEach((id, value) -> amounts.add(Map.of(
                    "measure",
                    id,
                    "amount",
                    MeasuresAsDmn.amount(version.measure(id).orElseThrow().answer(), value, ON))));
        }
        String xml = MeasuresAsDmn.table(measures);
        camunda = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        table = camunda.parseDecision("failing", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var resource = ResourceFactory.newReaderResource(new StringReader(xml)).setResourceType(ResourceType.DMN);
        resource.setSourcePath("bench.dmn");
        kie = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = kie.getModels().get(0);
        agree();
    }

    private void agree() {
        for (Map<String, FactValue> inspection : inspections) {
            CheckResult result = version.check(inspection.keySet(), inspection, ON);
            CheckResult hand = tellingAll(inspection);
            if (!result.equals(hand)) {
                throw new IllegalStateException(result + " but by hand " + hand);
            }
        }
        // the DMN engines take up to a tenth of a second an answer, so one inspection has to do
        long hand = inspections.get(0).entrySet().stream()
                .filter(answer -> byHand.get(answer.getKey()).test(answer.getValue()))
                .count();
        long byCamunda = amounts.stream().limit(TOGETHER).filter(one -> !camunda(one).isEmpty()).count();
        long byKie = amounts.stream().limit(TOGETHER).filter(one -> !kie(one).isEmpty()).count();
        if (byCamunda != hand || byKie != hand) {
            throw new IllegalStateException("By hand " + hand + ", Camunda " + byCamunda + ", kie-dmn " + byKie);
        }
    }

    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public CheckResult rules(Cpu cpu) {
        cpu.operations += TOGETHER;
        Map<String, FactValue> answers = inspection();
        return version.check(answers.keySet(), answers, ON);
    }

    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public List<String> hand(Cpu cpu) {
        cpu.operations += TOGETHER;
        List<String> failing = new ArrayList<>();
        for (var answer : inspection().entrySet()) {
            if (byHand.get(answer.getKey()).test(answer.getValue())) {
                failing.add(answer.getKey());
            }
        }
        return failing;
    }

    /** By hand as well, and telling as much: every failing measure with its answer, and what passed. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public CheckResult handTellingAll(Cpu cpu) {
        cpu.operations += TOGETHER;
        return tellingAll(inspection());
    }

    private CheckResult tellingAll(Map<String, FactValue> answers) {
        List<MeasureFinding> findings = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        answers.forEach((id, answer) -> {
            if (byHand.get(id).test(answer)) {
                findings.add(new MeasureFinding(version.measure(id).orElseThrow(), answer));
            } else {
                passed.add(id);
            }
        });
        return new CheckResult(
                version.id(), version.version(), version.digest(), ON, findings, List.of(), passed);
    }

    @Benchmark
    public List<?> camundaDmn(Cpu cpu) {
        cpu.operations++;
        return camunda(amount());
    }

    @Benchmark
    public List<?> kieDmn(Cpu cpu) {
        cpu.operations++;
        return kie(amount());
    }

    private List<?> camunda(Map<String, Object> one) {
        return camunda.evaluateDecisionTable(table, one).collectEntries("failing");
    }

    private List<?> kie(Map<String, Object> one) {
        DMNContext context = kie.newContext();
        one.forEach((name, value) -> context.set(
                name, value instanceof Double number ? BigDecimal.valueOf(number) : value));
        return (List<?>) kie.evaluateAll(model, context).getDecisionResultByName("failing").getResult();
    }

    private Map<String, FactValue> inspection() {
        next = next + 1 == inspections.size() ? 0 : next + 1;
        return inspections.get(next);
    }

    private Map<String, Object> amount() {
        next = next + 1 >= amounts.size() ? 0 : next + 1;
        return amounts.get(next);
    }

    /** One answer in five fails, as far as the question lets it. */
    private static FactValue answer(AnswerSpec spec, Random random) {
        boolean pass = random.nextInt(5) > 0;
        if (spec instanceof AnswerSpec.YesNo expected) {
            return new FactValue.Flag(expected.passing() == pass);
        }
        if (spec instanceof AnswerSpec.OneOf one) {
            return new FactValue.Choice(one.options().stream()
                    .filter(option -> one.failing().contains(option) != pass)
                    .findFirst()
                    .orElseThrow());
        }
        if (spec instanceof AnswerSpec.LastDone age) {
            int days = age.amount() * (age.unit() == AnswerSpec.Unit.DAYS ? 1 : 31);
            return new FactValue.Day(ON.minusDays(pass ? days / 2 : days * 2L));
        }
        AnswerSpec.Measured range = (AnswerSpec.Measured) spec;
        BigDecimal inside = range.min() == null ? range.max() : range.min();
        return new FactValue.Quantity(random.nextBoolean() ? inside : inside.add(BigDecimal.ONE));
    }

    private static Predicate<FactValue> byHand(AnswerSpec spec) {
        if (spec instanceof AnswerSpec.YesNo expected) {
            return answer -> ((FactValue.Flag) answer).value() != expected.passing();
        }
        if (spec instanceof AnswerSpec.OneOf one) {
            return answer -> one.failing().contains(((FactValue.Choice) answer).code());
        }
        if (spec instanceof AnswerSpec.LastDone age) {
            return answer -> {
                LocalDate done = ((FactValue.Day) answer).value();
                LocalDate until = age.unit() == AnswerSpec.Unit.DAYS
                        ? done.plusDays(age.amount())
                        : done.plusMonths(age.amount());
                return ON.isAfter(until) || done.isAfter(ON);
            };
        }
        AnswerSpec.Measured range = (AnswerSpec.Measured) spec;
        return answer -> {
            BigDecimal amount = ((FactValue.Quantity) answer).value();
            int under = range.min() == null ? 1 : amount.compareTo(range.min());
            int over = range.max() == null ? -1 : amount.compareTo(range.max());
            return under < 0 || (under == 0 && !range.minInclusive()) || over > 0 || (over == 0 && !range.maxInclusive());
        };
    }
}
