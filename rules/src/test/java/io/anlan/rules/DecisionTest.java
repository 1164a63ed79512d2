// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.model.Truth;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.reasons.NearMiss;
import io.anlan.rules.reasons.NeededFact;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final RulePacks PACKS = RulePacks.shipped();

    private static Decision decide(Map<String, Object> enterprise, String type, Map<String, Object> values) {
        FactSet facts = Vocabulary.shipped().parse(enterprise, List.of(Map.of("type", type, "values", values)));
        return PACKS.determination(DAY).decide(facts, DAY);
    }

    @Test
    void a_spray_room_without_an_alarm_is_a_major_hidden_danger() {
        Decision decision = decide(
                Map.of("industry", "MACHINERY", "field", "INDUSTRY_TRADE"),
                "paintRoom",
                Map.of("room", "SPRAY_ROOM", "paint", "OIL_BASED", "fixedGasAlarm", "ABSENT"));
        assertThat(decision.outcome()).isEqualTo(Outcome.MAJOR);
        assertThat(decision.findings()).extracting(Finding::criterion).containsExactly("令10-7-7");
    }

    @Test
    void what_nobody_said_is_asked_and_never_taken_for_safe() {
        Decision decision = decide(
                Map.of("field", "INDUSTRY_TRADE"),
                "paintRoom",
                Map.of("room", "SPRAY_ROOM", "fixedGasAlarm", "WORKING"));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.needed())
                .extracting(NeededFact::factRef, NeededFact::attribute, NeededFact::criteria)
                .contains(
                        tuple("enterprise", "industry", List.of("令10-7-7", "令10-8-6")),
                        tuple("1", "paint", List.of("令10-7-7", "令10-8-6")),
                        tuple("1", "ventilation", List.of("令10-7-7", "令10-8-6")));
        assertThat(decision.needed())
                .allSatisfy(need -> assertThat(need.question().zh()).endsWith("？"));
    }

    @Test
    void a_question_whose_answer_cannot_matter_is_not_asked() {
        Decision decision = decide(
                Map.of("industry", "MACHINERY", "field", "INDUSTRY_TRADE"),
                "paintRoom",
                Map.of("paint", "WATER_BASED"));

        assertThat(decision.outcome()).isEqualTo(Outcome.GENERAL);
        assertThat(decision.needed()).isEmpty();
    }

    @Test
    void a_room_without_danger_is_general_and_says_what_came_closest() {
        Decision decision = decide(
                Map.of("industry", "MACHINERY", "field", "INDUSTRY_TRADE"),
                "paintRoom",
                Map.of(
                        "room",
                        "SPRAY_ROOM",
                        "paint",
                        "OIL_BASED",
                        "fixedGasAlarm",
                        "WORKING",
                        "ventilation",
                        "WORKING"));

        assertThat(decision.outcome()).isEqualTo(Outcome.GENERAL);
        assertThat(decision.nearMisses()).extracting(NearMiss::rowId).containsExactly("令10-7-7-a", "令10-7-7-b");
        assertThat(decision.nearMisses().get(0).checks())
                .filteredOn(check -> check.truth() == Truth.FALSE)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.attribute()).isEqualTo("fixedGasAlarm");
                    assertThat(check.wanted().zh()).isEqualTo("没有");
                    assertThat(check.actual()).isEqualTo(new FactValue.Choice("WORKING"));
                });
    }

    @Test
    void another_field_is_routed_to_its_own_document_of_the_day() {
        FactSet fire = Vocabulary.shipped()
                .parse(Map.of("field", "FIRE"), List.of(Map.of("type", "otherSituation", "values", Map.of())));
        Decision before = PACKS.determination(LocalDate.of(2025, 10, 31)).decide(fire, LocalDate.of(2025, 10, 31));
        Decision after = PACKS.determination(LocalDate.of(2025, 11, 1)).decide(fire, LocalDate.of(2025, 11, 1));

        assertThat(before.outcome()).isEqualTo(Outcome.ROUTED);
        assertThat(before.routedTo())
                .singleElement()
                .satisfies(to -> assertThat(to.document()).contains("GB 35181-2017"));
        assertThat(after.routedTo())
                .singleElement()
                .satisfies(to -> assertThat(to.document()).contains("GB 35181-2025"));
    }

    @Test
    void every_field_but_our_own_is_routed_on_every_day_of_the_order() {
        for (LocalDate on :
                List.of(LocalDate.of(2023, 5, 15), DAY, LocalDate.of(2024, 12, 1), LocalDate.of(2026, 1, 1))) {
            Vocabulary.shipped().list("field").stream()
                    .filter(field -> !field.code().equals("INDUSTRY_TRADE"))
                    .forEach(field -> {
                        FactSet facts = Vocabulary.shipped()
                                .parse(Map.of("field", field.code()), List.of(Map.of("type", "otherSituation")));
                        assertThat(PACKS.determination(on).decide(facts, on).routedTo())
                                .as(field.code() + on)
                                .hasSize(1);
                    });
        }
    }

    @Test
    void one_set_of_findings_can_meet_several_clauses_and_each_names_its_fact() {
        FactSet facts = Vocabulary.shipped()
                .parse(
                        Map.of("industry", "LIGHT_INDUSTRY", "field", "INDUSTRY_TRADE"),
                        List.of(
                                Map.of(
                                        "ref",
                                        "A",
                                        "type",
                                        "paintRoom",
                                        "values",
                                        Map.of("room", "SPRAY_ROOM", "paint", "OIL_BASED", "ventilation", "ABSENT")),
                                Map.of(
                                        "ref",
                                        "B",
                                        "type",
                                        "dustPlace",
                                        "values",
                                        Map.of("roomsInside", List.of("REST")))));
        Decision decision = PACKS.determination(DAY).decide(facts, DAY);

        assertThat(decision.findings())
                .extracting(Finding::criterion, Finding::factRef)
                .containsExactly(tuple("令10-8-6", "A"), tuple("令10-11-1", "B"));
    }

    @Test
    void how_thick_severe_dust_is_is_a_parameter_of_the_day() {
        RulePack shipped = PACKS.determination(DAY).pack();
        Parameter layer = shipped.parameters().get(0);
        LocalDate later = DAY.plusYears(1);
        List<Parameter.Dated> values = List.of(
                layer.values().get(0),
                new Parameter.Dated(
                        later, new BigDecimal("6"), layer.values().get(0).source(), false));
        RulePackVersion changed = RulePackVersion.compile(
                new RulePack(
                        shipped.id(),
                        shipped.kind(),
                        shipped.title(),
                        "2",
                        shipped.hitPolicy(),
                        shipped.validFrom(),
                        shipped.validTo(),
                        shipped.complete(),
                        shipped.scope(),
                        shipped.failedDevices(),
                        List.of(new Parameter(layer.name(), layer.labels(), layer.unit(), values)),
                        shipped.rows()),
                Vocabulary.shipped());
        FactSet five = Vocabulary.shipped()
                .parse(
                        Map.of("field", "INDUSTRY_TRADE"),
                        List.of(Map.of(
                                "type",
                                "dustLayer",
                                "values",
                                Map.of("cleaningCarriedOut", false, "thickness", 5, "judgedSevere", false))));

        assertThat(changed.decide(five, later.minusDays(1)).outcome()).isEqualTo(Outcome.MAJOR);
        assertThat(changed.decide(five, later).outcome()).isEqualTo(Outcome.GENERAL);
    }

    @Test
    void a_partial_pack_never_calls_a_finding_general() {
        LocalDate on = LocalDate.of(2022, 1, 1);
        FactSet facts =
                Vocabulary.shipped().parse(Map.of("industry", "MACHINERY"), List.of(Map.of("type", "otherSituation")));
        Decision decision = PACKS.determination(on).decide(facts, on);

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.routedTo())
                .singleElement()
                .satisfies(to -> assertThat(to.document()).contains("129号"));
    }

    @Test
    void a_pack_is_not_asked_about_a_day_on_which_it_is_not_in_force() {
        RulePackVersion order = PACKS.determination(DAY);
        assertThatThrownBy(() -> order.decide(new FactSet(Map.of(), List.of()), LocalDate.of(2023, 5, 14)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
