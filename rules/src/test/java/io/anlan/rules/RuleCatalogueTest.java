// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.Example.Expectation;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final Set<Operator> NUMERIC = EnumSet.of(
            Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST, Operator.BEFORE, Operator.NOT_BEFORE);

    static Stream<Row> rows() {
        return PACKS.all().stream().flatMap(version -> version.pack().rows().stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_says_what_it_is_where_it_comes_from_and_since_when(Row row) {
        assertThat(row.sentence().zh()).isNotBlank();
        assertThat(row.sentence().en()).isNotBlank();
        assertThat(row.basis().regulation()).isNotBlank();
        assertThat(row.basis().clause()).isNotBlank();
        assertThat(row.validFrom()).isNotNull();
        assertThat(row.then()).isNotEmpty();
        assertThat(row.when()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_has_an_example_which_fires_and_one_which_does_not(Row row) {
        assertThat(row.examples())
                .extracting(Example::expectation)
                .contains(Expectation.FIRES, Expectation.DOES_NOT_FIRE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_which_compares_has_examples_on_both_sides_of_the_boundary(Row row) {
        if (row.when().stream().map(Condition::operator).anyMatch(NUMERIC::contains)) {
            assertThat(row.examples().stream().filter(Example::boundary).map(Example::expectation))
                    .contains(Expectation.FIRES, Expectation.DOES_NOT_FIRE);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_fact_a_row_looks_at_changes_its_answer_in_some_example(Row row) {
        Example fires = row.examples().stream()
                .filter(example -> example.expectation() == Expectation.FIRES)
                .findFirst()
                .orElseThrow();
        for (Condition condition : row.when()) {
            if (condition.left() instanceof Operand.OfFact fact) {
                assertThat(row.examples()).as(fact.attribute()).anySatisfy(example -> {
                    assertThat(example.expectation()).isNotEqualTo(Expectation.FIRES);
                    assertThat(example.values().get(fact.attribute()))
                            .isNotEqualTo(fires.values().get(fact.attribute()));
                });
            }
        }
    }

    @Test
    void no_id_is_used_twice_or_taken_from_the_dead() throws IOException {
        List<String> ids = rows().map(Row::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        try (InputStream retired = Objects.requireNonNull(getClass().getResourceAsStream("/packs/retired.csv"))) {
            assertThat(new String(retired.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",", -1)[0]))
                    .doesNotContainAnyElementsOf(ids);
        }
    }

    @Test
    void order_10_has_its_64_situations_article_by_article() {
        Set<String> expected = new TreeSet<>();
        int[] items = {0, 0, 0, 3, 8, 13, 8, 7, 7, 2, 2, 10, 2, 2};
        for (int article = 3; article < items.length; article++) {
            String prefix = "令10-" + article + "-";
            IntStream.rangeClosed(1, items[article]).forEach(item -> expected.add(prefix + item));
        }
        assertThat(expected).hasSize(64);

        Set<String> criteria = PACKS.find("determination/mem-order-10-2023", "1").orElseThrow().pack().rows().stream()
                .filter(row -> !row.factType().equals("enterprise"))
                .map(Row::criterion)
                .collect(Collectors.toSet());
        assertThat(criteria).isEqualTo(expected);
    }

    @Test
    void the_numbers_are_those_of_the_order() {
        assertThat(texts("令10-4-8-a")).contains("sealPressure LESS 30");
        assertThat(texts("令10-5-13-a")).contains("sealPressure LESS 30");
        assertThat(texts("令10-12-2-b")).contains("workersInRoom MORE 9");
        assertThat(texts("令10-4-5-a")).contains("topPressureSet MORE fact.designMaxWorkPressure");
        assertThat(texts("令10-4-5-c")).contains("bleederSetpoint MORE fact.equipmentDesignPressure");
        assertThat(texts("令10-11-10-a")).contains("thickness AT_LEAST parameter.severeDustLayer");
    }

    @Test
    void only_industry_rows_ask_for_the_industry_and_each_for_its_own() {
        String[] industries = {
            "METALLURGY", "NONFERROUS", "BUILDING_MATERIALS", "MACHINERY", "LIGHT_INDUSTRY", "TEXTILES", "TOBACCO"
        };
        PACKS.find("determination/mem-order-10-2023", "1")
                .orElseThrow()
                .pack()
                .rows()
                .forEach(row -> {
                    int article = Integer.parseInt(row.criterion().split("-", -1)[1]);
                    List<String> asked = texts(row.id()).stream()
                            .filter(text -> text.startsWith("industry "))
                            .toList();
                    assertThat(asked)
                            .as(row.id())
                            .isEqualTo(
                                    article >= 4 && article <= 10
                                            ? List.of("industry EQUAL " + industries[article - 4])
                                            : List.of());
                });
    }

    private static List<String> texts(String rowId) {
        return rows().filter(row -> row.id().equals(rowId))
                .flatMap(row -> row.when().stream())
                .map(condition -> condition.left().attribute() + " " + condition.operator()
                        + (condition.right() == null
                                ? ""
                                : " " + condition.right().text()))
                .toList();
    }
}
