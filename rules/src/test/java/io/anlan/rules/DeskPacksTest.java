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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPacksTest {

    private static final LocalDate ON = LocalDate.of(2024, 6, 15);
    private static final int NEVER = 36_500;
    private static final List<String> MOST_URGENT_FIRST = List.of("OVERDUE", "TODAY", "SOON", "NORMAL");
    private static final RulePackVersion URGENCY = pack("routing/urgency");
    private static final RulePackVersion WORDS = pack("routing/words");

    private static RulePackVersion pack(String id) {
        return RulePacks.shipped()
                .snapshot()
                .find(PackKind.ROUTING, id, Place.COUNTRY, ON)
                .orElseThrow();
    }

    private static Decision decide(RulePackVersion pack, Map<String, Object> values) {
        return pack.decide(
                Vocabulary.shipped().parse(Map.of(), List.of(Map.of("type", "queueItem", "values", values))), ON);
    }

    private static Decision rank(Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "level",
                "GENERAL",
                "daysLeft",
                NEVER,
                "daysOver",
                0,
                "decisionDaysLeft",
                NEVER,
                "decisionDaysOver",
                0,
                "rejections",
                0,
                "reopenings",
                0,
                "listed",
                false));
        facts.putAll(values);
        return decide(URGENCY, facts);
    }

    private static String urgency(Map<String, Object> values) {
        return rank(values).result().get("urgency").text();
    }

    @ParameterizedTest
    @CsvSource({
        "daysOver, 1, OVERDUE, 急-2",
        "decisionDaysOver, 1, OVERDUE, 急-1",
        "decisionDaysLeft, 0, TODAY, 急-3",
        "decisionDaysLeft, 1, TODAY, 急-3",
        "decisionDaysLeft, 2, SOON, 急-9",
        "decisionDaysLeft, 3, SOON, 急-9",
        "decisionDaysLeft, 4, NORMAL, 急-12",
        "daysLeft, 1, TODAY, 急-4",
        "daysLeft, 2, SOON, 急-10",
        "daysLeft, 5, SOON, 急-10",
        "daysLeft, 6, NORMAL, 急-12",
        "rejections, 1, NORMAL, 急-12",
        "rejections, 2, SOON, 急-7",
        "reopenings, 1, SOON, 急-8",
    })
    void a_general_one_is_as_urgent_as_its_worst_fact(String fact, int value, String expected, String row) {
        Decision decision = rank(Map.of(fact, value));

        assertThat(decision.result().get("urgency").text()).isEqualTo(expected);
        assertThat(decision.findings()).extracting(Finding::rowId).containsExactly(row);
    }

    @Test
    void a_major_or_listed_one_is_never_last() {
        assertThat(urgency(Map.of("level", "MAJOR"))).isEqualTo("SOON");
        assertThat(urgency(Map.of("level", "MAJOR", "daysLeft", 3))).isEqualTo("TODAY");
        assertThat(urgency(Map.of("level", "MAJOR", "daysLeft", 4))).isEqualTo("SOON");
        assertThat(urgency(Map.of("listed", true))).isEqualTo("SOON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"daysLeft", "decisionDaysLeft"})
    void less_time_is_never_less_urgent(String fact) {
        for (String level : List.of("MAJOR", "GENERAL")) {
            int last = 0;
            for (int days = 0; days <= 40; days++) {
                int rank = MOST_URGENT_FIRST.indexOf(urgency(Map.of("level", level, fact, days)));
                assertThat(rank).as("%s %s %d", level, fact, days).isGreaterThanOrEqualTo(last);
                last = rank;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"daysOver", "decisionDaysOver", "rejections", "reopenings"})
    void more_trouble_is_never_less_urgent(String fact) {
        for (String level : List.of("MAJOR", "GENERAL")) {
            int last = MOST_URGENT_FIRST.size();
            for (int much = 0; much <= 20; much++) {
                int rank = MOST_URGENT_FIRST.indexOf(urgency(Map.of("level", level, fact, much)));
                assertThat(rank).as("%s %s %d", level, fact, much).isLessThanOrEqualTo(last);
                last = rank;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE_PLAN", "REJECT_PLAN", "ACCEPT", "REJECT", "GRANT_MORE_TIME", "REFUSE_MORE_TIME"})
    void every_decision_has_words_to_use_whatever_level_and_stage(String act) {
        Map<String, Row> rows = WORDS.pack().rows().stream().collect(Collectors.toMap(Row::id, row -> row));
        for (String level : List.of("MAJOR", "GENERAL")) {
            for (String stage : List.of("SELF", "REVIEW", "EXPERT")) {
                assertThat(decide(WORDS, Map.of("act", act, "level", level, "stage", stage))
                                .findings())
                        .extracting(found ->
                                rows.get(found.rowId()).then().get("deskText").text())
                        .as("%s %s %s", act, level, stage)
                        .contains("PHRASE");
            }
        }
    }

    @Test
    void what_is_offered_without_a_stage_asks_for_none() {
        assertThat(decide(WORDS, Map.of("act", "APPROVE_PLAN", "level", "MAJOR"))
                        .findings())
                .extracting(Finding::rowId)
                .contains("用语-1", "用语-2", "要点-1", "要点-6")
                .doesNotContain("用语-8");
    }

    @Test
    void claims_lapse_and_distances_are_given_for_every_level() {
        RulePackVersion desk = pack("routing/desk");
        for (String level : List.of("MAJOR", "GENERAL")) {
            assertThat(decide(desk, Map.of("level", level)).result()).containsKeys("claimHours", "photoDistance");
        }
    }
}
