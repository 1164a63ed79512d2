// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RandomPacks;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

class DrlTextTest {

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
        return new DrlText(VOCABULARY).read("package x;\n" + ABOUT.formatted(when, ANSWER));
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

    static Stream<RulePack> shipped() {
        return RulePacks.shipped().all().stream().map(RulePackVersion::pack);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_pack_that_is_written_and_read_again_is_the_same_pack(RulePack pack) {
        DrlText drl = new DrlText(VOCABULARY);
        assertThat(drl.read(drl.write(pack), pack)).isEqualTo(pack);
    }

    /** Every operator on every kind of attribute, with texts that would end a string if they could. */
    @Property(tries = 100)
    void random_rows_that_are_written_and_read_again_are_the_same(@ForAll long seed) {
        RulePack pack = RandomPacks.of(seed, VOCABULARY);
        DrlText drl = new DrlText(VOCABULARY);
        assertThat(drl.read(drl.write(pack), pack)).isEqualTo(pack);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_is_written_is_drl_to_the_parser_of_drools_as_well(RulePack pack) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        parser.parse(false, new DrlText(VOCABULARY).write(pack));
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void quotes_and_backslashes_stay_inside_their_string() {
        RulePack pack = shipped().findFirst().orElseThrow();
        Row row = pack.rows().get(0);
        String evil = "\"); System.exit(1); // \\";
        Row quoting = new Row(
                row.id(),
                row.criterion(),
                new Labels(evil, evil),
                row.factType(),
                row.when(),
                row.then(),
                row.basis(),
                row.validFrom(),
                row.validTo(),
                List.of());
        DrlText drl = new DrlText(VOCABULARY);
        assertThat(drl.read(drl.write(pack.with(List.of(quoting))))).containsExactly(quoting);
    }

    @Test
    void every_mistake_is_named_by_its_line_and_column() {
        String first = ABOUT.formatted("quickFreezer( workersInRoom > 9,\n        secret == true )", ANSWER);
        String second = ABOUT.formatted("quickFreezer( separateRoom == true )", "answer(\"level\", \"HUGE 1\");");
        String third = ABOUT.formatted("noSuchType( )", ANSWER);
        String text = "// rules\n" + first + second + third;
        assertThatExceptionOfType(InvalidPack.class)
                .isThrownBy(() -> new DrlText(VOCABULARY).read(text))
                .satisfies(refused -> {
                    assertThat(refused.problems()).hasSize(3);
                    assertThat(refused.problems()).allSatisfy(problem -> {
                        InvalidPack.Cell cell = problem.cell();
                        String line = text.split("\n", -1)[cell.line() - 1];
                        String from = line.substring(Integer.parseInt(cell.column()) - 1);
                        assertThat(from)
                                .matches(start -> start.startsWith("secret")
                                        || start.startsWith("\"HUGE")
                                        || start.startsWith("noSuchType"));
                    });
                });
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

    @ParameterizedTest
    @MethodSource("shipped")
    void every_row_is_found_again_on_the_lines_it_was_written_to(RulePack pack) {
        DrlText drl = new DrlText(VOCABULARY);
        DrlText.Written written = drl.written(pack);
        assertThat(written.text()).isEqualTo(drl.write(pack));
        DrlReading reading = drl.reading(written.text());
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.rules().stream().map(DrlReading.Rule::lines)).isEqualTo(written.places());
        String[] lines = written.text().split("\n", -1);
        for (int i = 0; i < pack.rows().size(); i++) {
            assertThat(lines[written.places().get(i).from() - 1])
                    .isEqualTo("rule \"" + pack.rows().get(i).id() + "\"");
            assertThat(lines[written.places().get(i).to() - 1]).isEqualTo("end");
        }
    }

    @Test
    void a_mistake_says_which_characters_are_meant_and_the_other_rules_are_read() {
        String good = ABOUT.formatted("quickFreezer( workersInRoom > 9 )", ANSWER);
        String bad = ABOUT.formatted("quickFreezer( secret == true )", ANSWER);
        DrlReading reading = new DrlText(VOCABULARY).reading(good + bad + good);
        assertThat(reading.rules()).hasSize(2);
        assertThat(reading.mistakes())
                .singleElement()
                .satisfies(
                        mistake -> assertThat(meant(good + bad + good, mistake)).isEqualTo("secret"));
        String unclosed = good + "rule \"Y\n";
        assertThat(new DrlText(VOCABULARY).reading(unclosed).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(meant(unclosed, mistake)).isEqualTo("\"Y"));
        assertThat(new DrlText(VOCABULARY).reading("").mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.length()).isZero());
    }

    private static String meant(String text, Mistake mistake) {
        String line = text.split("\n", -1)[mistake.line() - 1];
        return line.substring(mistake.column() - 1, mistake.column() - 1 + mistake.length());
    }
}
