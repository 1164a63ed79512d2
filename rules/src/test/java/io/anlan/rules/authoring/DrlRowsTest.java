// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrlRowsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final String ABOUT = """
            rule "X"
                @criterion("C") @zh("一句话") @en("a sentence") @regulation("R") @clause("1") @verified(true) @validFrom("2023-05-15")
            when
                %s
            then
                %s
            end
            """;
    private static final String ANSWER = "answer(\"level\", \"MAJOR\");";

    private static List<Row> read(String when) {
        return new DrlRows(VOCABULARY).read("package x;\n" + ABOUT.formatted(when, ANSWER));
    }

    @Test
    void a_rule_of_the_subset_is_the_same_row_as_in_the_table() {
        RulePack pack =
                RulePacks.shipped().determination(LocalDate.of(2024, 6, 15)).pack();
        for (String[] pair : new String[][] {
            {
                "令10-7-7-a",
                "paintRoom( enterprise.industry == \"MACHINERY\", room in (\"PAINT_MIXING_ROOM\", \"SPRAY_ROOM\"), paint != \"WATER_BASED\", fixedGasAlarm == \"ABSENT\" )"
            },
            {
                "令10-4-8-a",
                "gasDrainer( enterprise.industry == \"METALLURGY\", positivePressure == true, waterSealed == true, sealPressure < 30 )"
            },
            {
                "令10-4-5-a",
                "blastFurnaceTop( enterprise.industry == \"METALLURGY\", topPressureSet > fact.designMaxWorkPressure )"
            },
            {
                "令10-3-2-d",
                "specialOperator( operation != \"NOT_SPECIAL\", onDuty == true, certificate == \"HELD\", validTo < decision.date )"
            },
            {
                "令10-5-3-a",
                "castingFurnace( enterprise.industry == \"NONFERROUS\", furnace not in (\"TILTING_MELTING\", \"TILTING_HOLDING\", \"TILTING_COMBINED\", \"FIXED_MELTING_WITH_HOLDING\"), emergencyDrain == \"ABSENT\" )"
            },
            {"令10-11-10-a", "dustLayer( cleaningCarriedOut == false, thickness >= parameter.severeDustLayer )"},
            {
                "令10-13-2-d",
                "confinedSpaceWork( workInProgress == true, poisoningRisk == true, ventilatedAt >= fact.testedAt )"
            },
        }) {
            Row row = pack.rows().stream()
                    .filter(candidate -> candidate.id().equals(pair[0]))
                    .findFirst()
                    .orElseThrow();
            Row read = read(pair[1]).get(0);
            assertThat(read.when()).as(pair[0]).isEqualTo(row.when());
            assertThat(read.factType()).isEqualTo(row.factType());
            assertThat(read.then()).isEqualTo(row.then());
        }
    }

    @Test
    void what_a_rule_says_about_itself_arrives_in_the_row() {
        Row row = read("quickFreezer( workersInRoom > 9 )").get(0);
        assertThat(row.id()).isEqualTo("X");
        assertThat(row.criterion()).isEqualTo("C");
        assertThat(row.sentence().zh()).isEqualTo("一句话");
        assertThat(row.basis().verified()).isTrue();
        assertThat(row.basis().penalty()).isNull();
        assertThat(row.validFrom()).isEqualTo(LocalDate.of(2023, 5, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quickFreezer( workersInRoom.getClass().forName(\"x\") != null )",
                "quickFreezer( eval(System.exit(1)) )",
                "eval(System.exit(1))",
                "quickFreezer( workersInRoom > (System.exit(1)) )",
                "quickFreezer( workersInRoom > 9 ) from System.getenv()",
                "$q : quickFreezer( workersInRoom > 9 )",
                "quickFreezer( $n : workersInRoom )",
                "quickFreezer( workersInRoom > 9 || separateRoom == true )",
                "quickFreezer( workersInRoom > 9 && separateRoom == true )",
                "quickFreezer( workersInRoom > 9 ) quickFreezer( separateRoom == true )",
                "not quickFreezer( workersInRoom > 9 )",
                "exists( quickFreezer( workersInRoom > 9 ) and not quickFreezer( separateRoom == true ) )",
                "forall( quickFreezer( workersInRoom > 9 ) )",
                "accumulate( quickFreezer( $n : workersInRoom ); $s : sum($n) )",
                "quickFreezer( workersInRoom > 9 ) over window:length(3)",
                "java.lang.Runtime( )",
                "Object( )",
                "enterpriseX( )",
                "quickFreezer( secret == true )",
                "quickFreezer( workersInRoom matches \".*\" )",
                "quickFreezer( workersInRoom > \"9\" )",
                "quickFreezer( separateRoom == \"true\\\"; System.exit(1); //\" )",
                "quickFreezer( this[\"workersInRoom\"] > 9 )",
                "quickFreezer( workersInRoom > 1e400 )",
                "quickFreezer( workersInRoom in (1, 2) )",
                "paintRoom( paint == \"water_based\" )",
                "quickFreezer( workersInRoom > #{9} )",
            })
    void a_condition_beyond_the_subset_is_refused(String when) {
        assertThatThrownBy(() -> read(when)).isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "answer(\"level\", \"MAJOR\"); System.exit(1);",
                "System.exit(1); answer(\"level\", \"MAJOR\");",
                "answer(\"level\", System.getenv(\"X\"));",
                "answer(\"level\", \"MAJOR\" + \"X\");",
                "answer(\"owner\", \"MAJOR\");",
                "answer(\"days\", \"9 kPa\");",
                "insert(new Object());",
                "",
                "answer(\"level\", \"MAJOR\")",
            })
    void a_consequence_beyond_the_subset_is_refused(String then) {
        assertThatThrownBy(
                        () -> new DrlRows(VOCABULARY).read(ABOUT.formatted("quickFreezer( workersInRoom > 9 )", then)))
                .isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime;",
                "import function java.lang.Math.max;",
                "import static java.lang.System.exit;",
                "global java.util.List out;",
                "function void f() { System.exit(0); }",
                "declare Evil x : int end",
                "declare enum E A; end",
                "dialect \"mvel\"",
                "query q() quickFreezer() end",
                "unit a.B;",
            })
    void anything_beside_rules_is_refused(String extra) {
        String text = "package x;\n" + extra + "\n" + ABOUT.formatted("quickFreezer( workersInRoom > 9 )", ANSWER);
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read(text)).isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience (System.exit(1))",
                "salience 10",
                "no-loop true",
                "timer(int: 1s)",
                "extends \"Y\"",
                "@unknown(1)",
                "dialect \"mvel\"",
                "enabled (System.exit(1))"
            })
    void attributes_inheritance_and_unknown_annotations_are_refused(String attribute) {
        String text = ABOUT.formatted("quickFreezer( workersInRoom > 9 )", ANSWER)
                .replace("rule \"X\"", "rule \"X\" " + attribute);
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read(text)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void a_rule_without_basis_and_a_text_without_rules_are_refused() {
        String naked = "rule X when quickFreezer( workersInRoom > 9 ) then answer(\"level\", \"MAJOR\"); end";
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read(naked)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read("package x;")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read("")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlRows(VOCABULARY).read("rule rule when when"))
                .isInstanceOf(InvalidPack.class);
    }
}
