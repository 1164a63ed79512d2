// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ScenarioText;
import io.anlan.rules.authoring.ScenarioText.ReadScenarios;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioRunTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final String HEAD = String.join(",", ScenarioText.COLUMNS) + "\n";
    private static final String DEADLINES = "deadlines/default";

    /** Around the two festivals of the shipped scenarios. */
    private static final Set<LocalDate> MADE_WORKING =
            Set.of(LocalDate.of(2024, 2, 18), LocalDate.of(2024, 9, 29), LocalDate.of(2024, 10, 12));

    private static Optional<LocalDate> due(LocalDate from, Map<String, FactValue> answers) {
        if (!(answers.get("days") instanceof FactValue.Quantity days)) {
            return Optional.empty();
        }
        int count = days.value().intValueExact();
        if (!new FactValue.Choice("WORKING_DAYS").equals(answers.get("dayUnit"))) {
            return Optional.of(from.plusDays(count));
        }
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= working(day) ? 1 : 0;
        }
        return Optional.of(day);
    }

    private static boolean working(LocalDate day) {
        boolean springFestival = !day.isBefore(LocalDate.of(2024, 2, 10)) && !day.isAfter(LocalDate.of(2024, 2, 17));
        boolean nationalDay = !day.isBefore(LocalDate.of(2024, 10, 1)) && !day.isAfter(LocalDate.of(2024, 10, 7));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MADE_WORKING.contains(day) || !(weekend || springFestival || nationalDay);
    }

    private static List<Problem> problems(RulePack pack, String csv) {
        ReadScenarios read = ScenarioText.read(csv, VOCABULARY);
        assertThat(read.problems()).isEmpty();
        return new ScenarioRun(new CompiledPack(pack, VOCABULARY), ScenarioRunTest::due).problems(read.scenarios());
    }

    private static RulePack shipped(String name) {
        return ShippedPacks.text(name).read(VOCABULARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEADLINES, "determination/mem-order-10-2023"})
    void the_shipped_stories_come_true(String name) {
        String csv = ShippedPacks.scenarios(name).orElseThrow();
        assertThat(problems(shipped(name), csv)).isEmpty();
    }

    @Test
    void what_is_known_stays_known_and_the_day_selects_rows_and_values() {
        PackText text = ShippedPacks.text("determination/mem-order-10-2023");
        RulePack later = new PackText(
                        text.header()
                                .replace(
                                        "      - from: \"2023-05-15\"\n        value: \"3.2\"",
                                        "      - {from: \"2024-06-20\", value: \"1\", source: {zh: 新, en: new}, verified: false}\n"
                                                + "      - from: \"2023-05-15\"\n        value: \"3.2\""),
                        text.rows(),
                        text.examples())
                .read(VOCABULARY);
        assertThat(later.parameters().get(0).values()).hasSize(2);
        String csv = HEAD
                + "尘,2024-06-19,,dustLayer,field = INDUSTRY_TRADE,cleaningCarriedOut = false; judgedSevere = false; thickness = 2 mm,GENERAL,,,,\n"
                + "尘,2024-06-20,,,,,MAJOR,令10-11-10,,,the new value holds from today\n";
        assertThat(problems(later, csv)).isEmpty();
        assertThat(problems(shipped("determination/mem-order-10-2023"), csv))
                .extracting(
                        problem -> problem.cell().line() + " " + problem.cell().column() + " " + problem.code())
                .containsExactly("3 outcome failing-scenario", "3 criteria failing-scenario");
    }

    @Test
    void a_story_that_does_not_come_true_is_told_with_what_was_and_what_should_be() {
        String csv = HEAD
                + "一,2024-06-03,,hiddenDanger,,level = GENERAL; source = SENSOR; accidentType = MECHANICAL,,,days = 4 天,2024-06-11,\n";
        assertThat(problems(shipped(DEADLINES), csv))
                .satisfiesExactly(
                        answers -> {
                            assertThat(answers.cell().column()).isEqualTo("answers");
                            assertThat(answers.message().zh()).contains("days = 4", "days = 5", "第1步");
                        },
                        due -> assertThat(due.message().en()).contains("2024-06-11 expected", "2024-06-10"));
        String early = HEAD + "一,2019-12-31,,hiddenDanger,,level = GENERAL,DECIDED,,,,\n";
        assertThat(problems(shipped(DEADLINES), early))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cell().column()).isEqualTo("on"));
        assertThat(new BigDecimal("5"))
                .isEqualTo(((FactValue.Quantity)
                                shipped(DEADLINES).rows().get(4).then().get("days"))
                        .value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一,2024-06-03,,noSuchType,,,GENERAL,,,, | fact_type",
                "一,2024-06-03,,hiddenDanger,,secret = 1,GENERAL,,,, | values",
                "一,2024-06-03,,,,level = MAJOR,GENERAL,,,, | fact_type",
                "一,03.06.2024,,hiddenDanger,,level = MAJOR,GENERAL,,,, | on",
                "一,2024-06-03,,hiddenDanger,,level = MAJOR,HUGE,,,, | outcome",
                "一,2024-06-03,,hiddenDanger,,level = MAJOR,,,owner = x,, | answers",
                "一,2024-06-03,,hiddenDanger,,level = MAJOR,,,,, | outcome",
                "一,2024-06-03,,hiddenDanger,,level = MAJOR,,,,soon, | due_on",
                "=cmd(),2024-06-03,,hiddenDanger,,level = MAJOR,GENERAL,,,, | scenario",
                ",2024-06-03,,hiddenDanger,,level = MAJOR,GENERAL,,,, | scenario",
            })
    void a_cell_that_cannot_be_read_is_named(String line, String column) {
        assertThat(ScenarioText.read(HEAD + line + "\n", VOCABULARY).problems())
                .extracting(
                        problem -> problem.cell().line() + " " + problem.cell().column())
                .containsExactly("2 " + column);
    }

    @Test
    void time_only_goes_forward() {
        String csv = HEAD
                + "一,2024-06-03,,hiddenDanger,,level = MAJOR,,,,,\n一,2024-06-02,,hiddenDanger,,level = MAJOR,GENERAL,,,,\n";
        assertThat(ScenarioText.read(csv, VOCABULARY).problems())
                .extracting(
                        problem -> problem.cell().line() + " " + problem.cell().column())
                .contains("3 on");
    }
}
