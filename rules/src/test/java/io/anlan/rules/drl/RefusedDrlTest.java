// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import static io.anlan.rules.drl.DrlSample.ABOUT;
import static io.anlan.rules.drl.DrlSample.ANSWER;
import static io.anlan.rules.drl.DrlSample.VOCABULARY;
import static io.anlan.rules.drl.DrlSample.read;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.InvalidPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule may contain. */
class RefusedDrlTest {

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
                        () -> new DrlText(VOCABULARY).read(ABOUT.formatted("quickFreezer( workersInRoom > 9 )", then)))
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
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read(text)).isInstanceOf(InvalidPack.class);
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
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read(text)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void a_rule_without_basis_and_a_text_without_rules_are_refused() {
        String naked = "rule X when quickFreezer( workersInRoom > 9 ) then answer(\"level\", \"MAJOR\"); end";
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read(naked)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read("package x;")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read("")).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read("rule rule when when"))
                .isInstanceOf(InvalidPack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a",
                "rule \"a\nb\"",
                "/* no end",
                "rule \"\\u0041\" when",
                "rule \"a\u202e\" when",
                "\u0000",
                "rule \"a\" @zh(\"x\") @zh(\"y\") when",
                "${7*7}",
                "((((((((((((((((((((((((((((((((((((((((((((("
            })
    void a_broken_or_hostile_text_is_refused(String text) {
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read(text)).isInstanceOf(InvalidPack.class);
        assertThatThrownBy(() -> new DrlText(VOCABULARY).read("x".repeat(1_000_001)))
                .isInstanceOf(InvalidPack.class);
    }
}
