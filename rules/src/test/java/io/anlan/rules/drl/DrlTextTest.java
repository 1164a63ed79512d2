// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import static io.anlan.rules.drl.DrlSample.ABOUT;
import static io.anlan.rules.drl.DrlSample.ANSWER;
import static io.anlan.rules.drl.DrlSample.VOCABULARY;
import static io.anlan.rules.drl.DrlSample.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.RandomPacks;
import io.anlan.rules.RulePack;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
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
import org.kie.internal.builder.conf.LanguageLevelOption;

class DrlTextTest {

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
