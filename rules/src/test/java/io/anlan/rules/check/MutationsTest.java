// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anlan.rules.Example;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationsTest {

    private static final List<RulePack> SHIPPED =
            RulePacks.shipped().all().stream().map(RulePackVersion::pack).toList();

    private static RulePack pack(String condition, String... examples) {
        String header = """
                id: determination/test
                kind: DETERMINATION
                title: {zh: 测试, en: test}
                version: "1"
                hitPolicy: COLLECT
                validFrom: "2024-01-01"
                complete: true
                scope: {jurisdiction: CN, industries: []}
                parameters: []
                """;
        String rows =
                "id,criterion,zh,en,fact_type,when_1,when_2,then.level,regulation,clause,verified,penalty,valid_from,"
                        + "valid_to\nX,X,一,one,quickFreezer," + condition + ",MAJOR,法,条,no,,2024-01-01,\n";
        StringBuilder text = new StringBuilder("row,fact_type,expectation,boundary,on,enterprise,values,note\n");
        for (String example : examples) {
            text.append("X,quickFreezer,")
                    .append(example.replace(":", ",no,2024-06-15,,"))
                    .append(",x\n");
        }
        return new PackText(header, rows, text.toString()).read(Vocabulary.shipped());
    }

    @Test
    void aNumberIsOnlyHeldByExamplesOnBothSides() {
        RulePack loose = pack(
                "workersInRoom > 9 人,separateRoom = true",
                "FIRES:workersInRoom = 20 人; separateRoom = true",
                "DOES_NOT_FIRE:workersInRoom = 1 人; separateRoom = true");
        assertThat(Mutations.of(loose).survivors())
                .extracting(Mutations.Survivor::column, Mutations.Survivor::kind)
                .containsExactly(
                        tuple("when_1", Mutations.Kind.BOUNDARY_MOVED),
                        tuple("when_1", Mutations.Kind.LESS_BY_ONE_STEP),
                        tuple("when_1", Mutations.Kind.MORE_BY_ONE_STEP),
                        tuple("when_2", Mutations.Kind.LEFT_OUT));

        RulePack tight = pack(
                "workersInRoom > 9 人,separateRoom = true",
                "FIRES:workersInRoom = 10 人; separateRoom = true",
                "DOES_NOT_FIRE:workersInRoom = 9 人; separateRoom = true",
                "DOES_NOT_FIRE:workersInRoom = 10 人; separateRoom = false");
        assertThat(Mutations.of(tight).survivors()).isEmpty();
        assertThat(Mutations.of(tight).noticed()).isEqualTo(7);
    }

    @Test
    void anExampleThatDoesNotHoldNoticesNothing() {
        RulePack wrong = pack(
                "workersInRoom > 9 人,separateRoom = true",
                "FIRES:workersInRoom = 10 人; separateRoom = true",
                "FIRES:workersInRoom = 9 人; separateRoom = true",
                "FIRES:workersInRoom = 10 人; separateRoom = false");
        assertThat(Mutations.of(wrong).survivors())
                .extracting(Mutations.Survivor::kind)
                .contains(Mutations.Kind.BOUNDARY_MOVED, Mutations.Kind.LEFT_OUT);
    }

    @Test
    void coverageTellsWhichConditionDecidesInNoExample() {
        RulePack pack = pack(
                "workersInRoom > 9 人,separateRoom = true",
                "FIRES:workersInRoom = 10 人; separateRoom = true",
                "DOES_NOT_FIRE:workersInRoom = 9 人; separateRoom = true",
                "NEEDS_FACTS:workersInRoom = 10 人");
        ExampleCoverage.OfRow row = ExampleCoverage.of(pack).get(0);
        assertThat(row.whole()).isFalse();
        assertThat(List.of(row.fires(), row.silent(), row.asks())).containsExactly(1, 1, 1);
        assertThat(row.conditions())
                .containsExactly(
                        new ExampleCoverage.OfCondition("when_1", true, true, false, true),
                        new ExampleCoverage.OfCondition("when_2", true, false, true, false));
    }

    /** The quick look and the engine agree on every example, so what survives here would survive there. */
    @Test
    void theQuickLookSaysWhatTheEngineSays() {
        for (RulePack pack : SHIPPED) {
            RowTruth truth = new RowTruth(pack);
            for (Row row : pack.rows()) {
                for (Example example : row.examples()) {
                    assertThat(truth.expectation(row.when(), example))
                            .as(row.id())
                            .isEqualTo(example.expectation());
                }
            }
        }
    }

    /** What survives is a code of a list that no example names; every operator, number and condition is held. */
    @Test
    void theShippedExamplesHoldEveryOperatorNumberAndCondition() {
        assertThat(SHIPPED)
                .flatExtracting(pack -> Mutations.of(pack).survivors())
                .filteredOn(survivor -> survivor.kind() != Mutations.Kind.CODE_DROPPED)
                .isEmpty();
        int tried =
                SHIPPED.stream().mapToInt(pack -> Mutations.of(pack).tried()).sum();
        int noticed =
                SHIPPED.stream().mapToInt(pack -> Mutations.of(pack).noticed()).sum();
        assertThat(noticed).as("of " + tried).isGreaterThan(tried * 9 / 10);
    }
}
