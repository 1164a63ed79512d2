// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.reasons.NeededFact;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final RulePackVersion DEADLINES = RulePacks.shipped().deadlines(ON);

    private static Decision decide(Map<String, Object> values) {
        return DEADLINES.decide(
                Vocabulary.shipped().parse(Map.of(), List.of(Map.of("type", "hiddenDanger", "values", values))), ON);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, OTHER_EXPLOSION, SENSOR, 15, CALENDAR_DAYS, '7,3,1'",
        "MAJOR, MECHANICAL, SENSOR, 30, CALENDAR_DAYS, '15,7,3,1'",
        "GENERAL, MECHANICAL, SELF_INSPECTION, 7, CALENDAR_DAYS, '3,1'",
        "GENERAL, POISONING_ASPHYXIATION, PUBLIC_REPORT, 7, CALENDAR_DAYS, '3,1'",
        "GENERAL, VEHICLE, SENSOR, 5, WORKING_DAYS, '3,1'",
        "GENERAL, VEHICLE, ENFORCEMENT_INSPECTION, 15, CALENDAR_DAYS, '3,1'",
    })
    void the_first_row_that_is_met_gives_the_days(
            String level, String accident, String source, String days, String unit, String reminders) {
        Decision decision = decide(Map.of("level", level, "accidentType", accident, "source", source));

        assertThat(decision.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(decision.result())
                .containsEntry("days", FactValue.Quantity.of(days))
                .containsEntry("dayUnit", new FactValue.Choice(unit))
                .containsEntry("remindDaysBefore", new FactValue.Text(reminders));
        assertThat(decision.findings()).hasSize(1);
    }

    @Test
    void every_level_accident_and_source_has_a_deadline_and_every_reminder_lies_within_it() {
        Vocabulary vocabulary = Vocabulary.shipped();
        vocabulary
                .list("level")
                .forEach(level -> vocabulary
                        .list("accidentType")
                        .forEach(accident -> vocabulary.list("source").forEach(source -> {
                            Decision decision = decide(Map.of(
                                    "level", level.code(), "accidentType", accident.code(), "source", source.code()));
                            assertThat(decision.outcome()).isEqualTo(Outcome.DECIDED);
                            int days = Integer.parseInt(
                                    decision.result().get("days").text());
                            for (String before : decision.result()
                                    .get("remindDaysBefore")
                                    .text()
                                    .split(",")) {
                                assertThat(Integer.parseInt(before))
                                        .isPositive()
                                        .isLessThan(days);
                            }
                        })));
    }

    @Test
    void a_missing_fact_that_could_change_the_days_is_asked_for_and_the_later_answer_still_given() {
        Decision decision = decide(Map.of("level", "MAJOR"));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.needed()).extracting(NeededFact::attribute).containsExactly("accidentType");
        assertThat(decision.result()).containsEntry("days", FactValue.Quantity.of("30"));
    }

    @Test
    void a_missing_fact_that_cannot_change_the_days_is_not_asked_for() {
        Decision decision = decide(Map.of("level", "GENERAL", "source", "SELF_INSPECTION"));

        assertThat(decision.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(decision.needed()).isEmpty();
    }
}
