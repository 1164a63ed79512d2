// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.layers.Place;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final RulePackVersion LADDER = RulePacks.shipped()
            .snapshot()
            .find(PackKind.ESCALATION, "escalation/default", Place.COUNTRY, ON)
            .orElseThrow();

    private static Decision decide(Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "duty", "RECTIFICATION",
                "level", "MAJOR",
                "source", "SELF_INSPECTION",
                "state", "RUNNING",
                "daysLeft", 0,
                "daysOver", 0,
                "workingDaysOver", 0,
                "rejections", 0,
                "missedProgress", 0));
        facts.put("extensions", 0);
        facts.put("listed", false);
        facts.put("listingLevel", "NONE");
        facts.putAll(values);
        List<Map<String, Object>> one = List.of(Map.of("type", "overdueState", "values", facts));
        return LADDER.decide(Vocabulary.shipped().parse(Map.of(), one), ON);
    }

    private static List<String> steps(Decision decision) {
        return decision.findings().stream()
                .map(Finding::rowId)
                .map(id -> LADDER.pack().rows().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .then()
                        .get("step")
                        .text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, 0, 0, ''",
        "MAJOR, 1, 1, REMIND",
        "MAJOR, 3, 1, 'REMIND URGE NOTICE_UP'",
        "MAJOR, 7, 5, 'REMIND URGE NOTICE_UP SUPERVISE INTERVIEW'",
        "MAJOR, 15, 10, 'REMIND URGE NOTICE_UP SUPERVISE INTERVIEW PROPOSE_LISTING'",
        "MAJOR, 30, 20, 'REMIND URGE NOTICE_UP SUPERVISE INTERVIEW PROPOSE_LISTING PROPOSE_LISTING PENALTY SUSPENSION_PROPOSAL'",
        "GENERAL, 3, 1, REMIND",
        "GENERAL, 5, 3, 'REMIND URGE'",
        "GENERAL, 7, 5, 'REMIND URGE NOTICE_UP INTERVIEW'",
        "GENERAL, 30, 20, 'REMIND URGE NOTICE_UP SUPERVISE INTERVIEW PROPOSE_LISTING PENALTY'",
    })
    void the_longer_it_is_overdue_the_higher_it_climbs(String level, int days, int workingDays, String expected) {
        Decision decision = decide(Map.of("level", level, "daysOver", days, "workingDaysOver", workingDays));

        assertThat(decision.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(decision.needed()).isEmpty();
        assertThat(String.join(" ", steps(decision))).isEqualTo(expected);
    }

    @Test
    void what_was_submitted_in_time_or_is_deferred_or_over_climbs_no_further() {
        for (String state : List.of("WAITS_IN_TIME", "DEFERRED", "OVER")) {
            Decision decision = decide(Map.of(
                    "state", state, "daysOver", 40, "workingDaysOver", 28, "rejections", 9, "missedProgress", 9));
            assertThat(decision.findings()).as(state).isEmpty();
        }
    }

    @Test
    void what_was_submitted_late_is_not_reminded_or_urged_and_keeps_the_levels_above() {
        assertThat(steps(decide(Map.of("state", "WAITS_LATE", "daysOver", 15, "workingDaysOver", 10))))
                .containsExactly("NOTICE_UP", "SUPERVISE", "PROPOSE_LISTING");
    }

    @Test
    void what_the_city_lists_is_not_proposed_to_the_district() {
        assertThat(steps(decide(Map.of("daysOver", 15, "workingDaysOver", 10, "listingLevel", "CITY", "listed", true))))
                .doesNotContain("PROPOSE_LISTING");
    }

    @Test
    void every_row_says_what_is_done_who_is_told_and_at_what_hour() {
        for (Row row : LADDER.pack().rows()) {
            assertThat(row.then()).as(row.id()).containsKeys("step", "audience", "atHour", "eases");
            assertThat(row.then().containsKey("repeatEvery"))
                    .isEqualTo(row.then().containsKey("dayUnit"));
            assertThat(row.then().containsKey("listingLevel"))
                    .isEqualTo(row.then().get("step").text().equals("PROPOSE_LISTING"));
            assertThat(row.basis().verified()).isFalse();
        }
    }
}
