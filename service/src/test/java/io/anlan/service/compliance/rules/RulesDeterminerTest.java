// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.anlan.rules.RulePacks;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class RulesDeterminerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 7);
    private final RulesDeterminer determiner = new RulesDeterminer(RulePacks.shipped());

    @Test
    void aPaintRoomWithoutAlarmIsMajorAndTheExplanationSaysWhy() {
        var determination = determiner.determine(paintRoom("ABSENT", "WORKING"));
        assertThat(determination.outcome()).isEqualTo(Outcome.MAJOR);
        assertThat(determination.criteria()).containsExactly("令10-7-7");
        assertThat(determination.explanation())
                .containsEntry("packId", "determination/mem-order-10-2023")
                .containsEntry("on", "2025-04-07")
                .containsKeys(
                        "packVersion",
                        "packDigest",
                        "findings",
                        "nearMisses",
                        "needed",
                        "routedTo",
                        "layers",
                        "publication");
    }

    @Test
    void whatIsNotKnownIsAskedAndNeverTakenForSafe() {
        var determination = determiner.determine(new Circumstances(
                new Jurisdiction("310115", "MACHINERY"),
                "INDUSTRY_TRADE",
                DAY,
                Map.of(),
                List.of(fact("1", "paintRoom", Map.of()))));
        assertThat(determination.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(determination.explanation().get("needed").toString()).contains("fixedGasAlarm");
    }

    @Test
    void anotherFieldHasCriteriaOfItsOwn() {
        var determination = determiner.determine(new Circumstances(
                new Jurisdiction("310115", "MACHINERY"),
                "FIRE",
                DAY,
                Map.of(),
                paintRoom("ABSENT", "WORKING").facts()));
        assertThat(determination.outcome()).isEqualTo(Outcome.ROUTED);
    }

    @Test
    void everyValueOutsideOfTheVocabularyIsNamedByItsPlaceInBothLanguages() {
        var circumstances = new Circumstances(
                new Jurisdiction("310115", "MACHINERY"),
                "INDUSTRY_TRADE",
                DAY,
                Map.of("colour", "red"),
                List.of(
                        fact("a", "paintRoom", Map.of("fixedGasAlarm", "BROKEN", "no/such", 1)),
                        fact("b", "quickFreezer", Map.of("workersInRoom", "many")),
                        fact("c", "unheardOf", Map.of())));
        assertThatThrownBy(() -> determiner.determine(circumstances))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo("compliance/invalid-facts");
                    assertThat(refusal.violations())
                            .extracting(Violation::pointer, Violation::code)
                            .containsExactlyInAnyOrder(
                                    tuple("/enterprise/colour", "unknown-attribute"),
                                    tuple("/facts/0/values/fixedGasAlarm", "wrong-value"),
                                    tuple("/facts/0/values/no~1such", "unknown-attribute"),
                                    tuple("/facts/1/values/workersInRoom", "wrong-type"),
                                    tuple("/facts/2", "unknown-type"));
                    assertThat(refusal.violations()).allSatisfy(violation -> {
                        assertThat(violation.message().zh()).isNotBlank();
                        assertThat(violation.message().en()).isNotBlank();
                    });
                });
    }

    @Test
    void aStoredDecisionComesOutTheSameAgain() {
        var circumstances = new Circumstances(
                new Jurisdiction("310115", "NONFERROUS"),
                "INDUSTRY_TRADE",
                DAY,
                Map.of(),
                List.of(
                        fact(
                                "1",
                                "gasDrainer",
                                Map.of("positivePressure", true, "waterSealed", true, "sealPressure", 29.5)),
                        fact("2", "quickFreezer", Map.of("separateRoom", true, "workersInRoom", 10))));
        Determination decided = determiner.determine(circumstances);
        var json = JsonMapper.builder().build();
        Map<String, Object> stored =
                json.readValue(json.writeValueAsString(decided.explanation()), new TypeReference<>() {});
        assertThat(stored).isEqualTo(decided.explanation());
        assertThat(determiner.again(circumstances, stored)).isEqualTo(decided);
    }

    @Test
    void aVersionThatIsNotHereIsSaidAndNotGuessed() {
        var circumstances = paintRoom("ABSENT", "WORKING");
        for (var change : Map.of("packVersion", "99", "packId", "determination/none", "packDigest", "0")
                .entrySet()) {
            Map<String, Object> stored =
                    new HashMap<>(determiner.determine(circumstances).explanation());
            stored.put(change.getKey(), change.getValue());
            assertThatThrownBy(() -> determiner.again(circumstances, stored))
                    .hasMessageContaining("compliance/unknown-version");
        }
    }

    @Test
    void aDayBeforeAllCriteriaIsRefused() {
        var circumstances = new Circumstances(
                new Jurisdiction("310115", "MACHINERY"),
                "INDUSTRY_TRADE",
                LocalDate.of(1999, 1, 1),
                Map.of(),
                paintRoom("ABSENT", "WORKING").facts());
        assertThatThrownBy(() -> determiner.determine(circumstances))
                .hasMessageContaining("compliance/no-criteria-in-force");
    }

    private static Circumstances paintRoom(String alarm, String ventilation) {
        return new Circumstances(
                new Jurisdiction("310115", "MACHINERY"),
                "INDUSTRY_TRADE",
                DAY,
                Map.of(),
                List.of(fact(
                        "1",
                        "paintRoom",
                        Map.of(
                                "room",
                                "SPRAY_ROOM",
                                "paint",
                                "OIL_BASED",
                                "fixedGasAlarm",
                                alarm,
                                "ventilation",
                                ventilation))));
    }

    private static Map<String, Object> fact(String ref, String type, Map<String, Object> values) {
        return Map.of("ref", ref, "type", type, "values", values);
    }
}
