// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped measure, executed: what fails it fires it and only it, what passes fires nothing, silence asks. */
class CataloguesTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 31);
    private static final BigDecimal STEP = new BigDecimal("0.001");

    @TestFactory
    Stream<DynamicTest> a_failing_answer_fires_its_measure_and_only_that() {
        return each((version, measure, others) -> {
            for (FactValue failing : failing(measure.answer())) {
                var result = version.check(others, Map.of(measure.id(), failing), ON);
                assertThat(result.findings()).containsExactly(new MeasureFinding(measure, failing));
                assertThat(result.passed()).isEmpty();
                assertThat(result.unanswered()).hasSize(others.size() - 1).doesNotContain(measure.id());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_passing_answer_fires_nothing() {
        return each((version, measure, others) -> {
            for (FactValue passing : passing(measure.answer())) {
                var result = version.check(others, Map.of(measure.id(), passing), ON);
                assertThat(result.findings()).isEmpty();
                assertThat(result.passed()).containsExactly(measure.id());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_question_without_an_answer_asks_and_fires_nothing() {
        return each((version, measure, others) -> {
            var result = version.check(List.of(measure.id()), Map.of(), ON);
            assertThat(result.unanswered()).containsExactly(measure.id());
            assertThat(result.findings()).isEmpty();
            assertThat(result.passed()).isEmpty();
        });
    }

    private interface Case {
        void run(CatalogueVersion version, ControlMeasure measure, List<String> asked);
    }

    /** Asked are all measures of its process: if an answer spoke for another one, it would be there. */
    private static Stream<DynamicTest> each(Case one) {
        return Shipped.CATALOGUES.all().stream()
                .flatMap(version -> version.catalogue().parts().stream().flatMap(part -> {
                    List<String> asked = part.riskPoints().stream()
                            .flatMap(point -> point.measures().stream().map(ControlMeasure::id))
                            .toList();
                    return asked.stream()
                            .map(id -> version.measure(id).orElseThrow())
                            .map(measure -> DynamicTest.dynamicTest(
                                    measure.id() + " " + measure.question(), () -> one.run(version, measure, asked)));
                }));
    }

    private static List<FactValue> failing(AnswerSpec spec) {
        return answers(spec, false);
    }

    private static List<FactValue> passing(AnswerSpec spec) {
        return answers(spec, true);
    }

    /** Where there is a limit, the answers stand on it and one step beside it. */
    private static List<FactValue> answers(AnswerSpec spec, boolean passing) {
        if (spec instanceof AnswerSpec.YesNo expected) {
            return List.of(new FactValue.Flag(expected.passing() == passing));
        }
        if (spec instanceof AnswerSpec.OneOf options) {
            return options.options().stream()
                    .filter(option -> options.failing().contains(option) != passing)
                    .<FactValue>map(FactValue.Choice::new)
                    .toList();
        }
        if (spec instanceof AnswerSpec.LastDone age) {
            LocalDate oldest = oldest(age);
            return passing ? days(ON, oldest) : days(oldest.minusDays(1), ON.plusDays(1));
        }
        return amounts((AnswerSpec.Measured) spec, passing);
    }

    /** Found by walking back day by day, so that the arithmetic under test is not repeated here. */
    private static LocalDate oldest(AnswerSpec.LastDone age) {
        LocalDate day = ON;
        while (!(age.unit() == AnswerSpec.Unit.DAYS
                        ? day.minusDays(1).plusDays(age.amount())
                        : day.minusDays(1).plusMonths(age.amount()))
                .isBefore(ON)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static List<FactValue> days(LocalDate... days) {
        return Stream.of(days).<FactValue>map(FactValue.Day::new).toList();
    }

    private static List<FactValue> amounts(AnswerSpec.Measured range, boolean passing) {
        List<BigDecimal> amounts = new ArrayList<>();
        if (range.min() != null) {
            BigDecimal min = Objects.requireNonNull(range.min());
            amounts.add(passing ? min.add(STEP) : min.subtract(STEP));
            if (range.minInclusive() == passing) {
                amounts.add(min);
            }
        }
        if (range.max() != null) {
            BigDecimal max = Objects.requireNonNull(range.max());
            amounts.add(passing ? max.subtract(STEP) : max.add(STEP));
            if (range.maxInclusive() == passing) {
                amounts.add(max);
            }
        }
        return amounts.stream().<FactValue>map(FactValue.Quantity::new).toList();
    }

    /** Read once for all tests of the class. */
    private static final class Shipped {
        static final Catalogues CATALOGUES = Catalogues.shipped();
    }
}
