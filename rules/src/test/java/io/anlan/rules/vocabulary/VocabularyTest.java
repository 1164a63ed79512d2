// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static Map<String, Object> fact(String type, String attribute, Object value) {
        return Map.of("type", type, "values", Collections.singletonMap(attribute, value));
    }

    @Test
    void it_knows_the_eight_industries_the_twenty_accident_types_and_a_question_for_everything() {
        assertThat(VOCABULARY.list("industry")).hasSize(9);
        assertThat(VOCABULARY.list("accidentType")).hasSize(20);
        assertThat(VOCABULARY.list("source")).hasSize(6);
        for (FactType type : VOCABULARY.factTypes()) {
            assertThat(type.attributes()).as(type.name()).isNotEmpty().allSatisfy(attribute -> {
                assertThat(attribute.question().zh()).isNotBlank();
                assertThat(attribute.question().en()).isNotBlank();
            });
            List<String> industries =
                    VOCABULARY.list("industry").stream().map(AllowedValue::code).toList();
            assertThat(industries).containsAll(type.industries());
        }
    }

    @Test
    void plain_facts_become_typed_and_plain_again() {
        Map<String, Object> values = Map.of("zone", "ACCIDENT_PIT", "producing", true);
        FactSet facts = VOCABULARY.parse(
                Map.of("industry", "METALLURGY"),
                List.of(Map.of("ref", "A", "type", "standingWater", "values", values)));

        assertThat(facts.facts().get(0).values()).containsEntry("producing", new FactValue.Flag(true));
        assertThat(VOCABULARY.toPlain(facts.facts().get(0)))
                .isEqualTo(Map.of("ref", "A", "type", "standingWater", "values", values));
        assertThat(VOCABULARY.toPlain(facts.enterprise())).isEqualTo(Map.of("industry", "METALLURGY"));
    }

    @Test
    void a_quantity_is_a_number_or_a_text_with_its_unit_and_30_is_30_point_0() {
        for (Object thirty : Arrays.asList(30, 30L, 30.0, new BigDecimal("30.00"), "30", "30.0", "30 kPa", "30kPa")) {
            FactSet facts = VOCABULARY.parse(Map.of(), List.of(fact("gasDrainer", "sealPressure", thirty)));
            assertThat(facts.facts().get(0).values()).containsEntry("sealPressure", FactValue.Quantity.of("30"));
        }
    }

    @Test
    void a_moment_with_an_offset_is_put_on_the_clock_of_shanghai() {
        FactSet facts = VOCABULARY.parse(Map.of(), List.of(fact("confinedSpaceWork", "testedAt", "2024-06-15T00:30Z")));
        assertThat(facts.facts().get(0).values().get("testedAt").text()).isEqualTo("2024-06-15T08:30");
    }

    @Test
    void null_means_unknown_and_a_missing_ref_is_the_position() {
        FactSet facts = VOCABULARY.parse(
                Map.of(),
                List.of(fact("quickFreezer", "separateRoom", null), fact("quickFreezer", "separateRoom", true)));
        assertThat(facts.facts().get(0).values()).isEmpty();
        assertThat(facts.facts()).extracting(io.anlan.rules.Fact::ref).containsExactly("1", "2");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", "x", true, "unknown-type"),
                Arguments.of("enterprise", "industry", "OTHER", "unknown-type"),
                Arguments.of("outcome", "level", "MAJOR", "unknown-type"),
                Arguments.of("quickFreezer", "secret", true, "unknown-attribute"),
                Arguments.of("quickFreezer", "separateRoom", "true", "wrong-type"),
                Arguments.of("quickFreezer", "separateRoom", 1, "wrong-type"),
                Arguments.of("quickFreezer", "workersInRoom", -1, "out-of-range"),
                Arguments.of("quickFreezer", "workersInRoom", Double.NaN, "wrong-type"),
                Arguments.of("quickFreezer", "workersInRoom", new BigDecimal("1e999999999"), "out-of-range"),
                Arguments.of("quickFreezer", "workersInRoom", true, "wrong-type"),
                Arguments.of("gasDrainer", "sealPressure", "30 MPa", "wrong-unit"),
                Arguments.of("gasDrainer", "sealPressure", "about 30", "wrong-type"),
                Arguments.of("paintRoom", "paint", "GOLD", "wrong-value"),
                Arguments.of("paintRoom", "fixedGasAlarm", "BROKEN", "wrong-value"),
                Arguments.of("dustCollection", "shared", "DIFFERENT_DUSTS", "wrong-type"),
                Arguments.of("dustCollection", "shared", List.of("DIFFERENT_DUSTS", "X"), "wrong-value"),
                Arguments.of("dustCollection", "shared", Arrays.asList((Object) null), "wrong-value"),
                Arguments.of("specialOperator", "validTo", "2024-02-30", "wrong-type"),
                Arguments.of("specialOperator", "validTo", "15.06.2024", "wrong-type"),
                Arguments.of("confinedSpaceWork", "testedAt", "yesterday", "wrong-type"),
                Arguments.of("otherSituation", "description", "x\u0007", "wrong-value"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_value_outside_of_the_vocabulary_is_refused_by_code_and_never_dropped(
            String type, String attribute, Object value, String code) {
        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() -> VOCABULARY.parse(Map.of(), List.of(fact(type, attribute, value))))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.ref()).isEqualTo("1");
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.message().zh()).isNotBlank();
                        }));
    }

    @Test
    void every_problem_of_a_set_is_named() {
        Map<String, Object> stray = new HashMap<>(fact("quickFreezer", "secret", 1));
        stray.put("ref", "1");
        stray.put("extra", 1);
        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() ->
                        VOCABULARY.parse(Map.of("moon", 1), List.of(stray, Map.of("ref", "1", "type", "nothing"))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidFacts.Problem::code)
                        .containsExactlyInAnyOrder(
                                "unknown-attribute",
                                "unknown-attribute",
                                "unknown-attribute",
                                "duplicate-ref",
                                "unknown-type"));
    }

    @Test
    void a_set_without_facts_or_with_too_many_is_refused() {
        assertThatExceptionOfType(InvalidFacts.class).isThrownBy(() -> VOCABULARY.parse(Map.of(), List.of()));
        assertThatExceptionOfType(InvalidFacts.class)
                .isThrownBy(() -> VOCABULARY.parse(
                        Map.of(), Collections.nCopies(201, fact("quickFreezer", "separateRoom", true))));
    }
}
