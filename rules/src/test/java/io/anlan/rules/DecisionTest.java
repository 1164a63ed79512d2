// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final RulePacks PACKS = RulePacks.shipped();

    private static Decision decide(Map<String, Object> enterprise, String type, Map<String, Object> values) {
        FactSet facts = Vocabulary.shipped().parse(enterprise, List.of(Map.of("type", type, "values", values)));
        return PACKS.determination(DAY).decide(facts, DAY);
    }

    @Test
    void a_spray_room_without_an_alarm_is_a_major_hidden_danger() {
        Decision decision = decide(
                Map.of("industry", "MACHINERY", "field", "INDUSTRY_TRADE"),
                "paintRoom",
                Map.of("room", "SPRAY_ROOM", "paint", "OIL_BASED", "fixedGasAlarm", "ABSENT"));
        assertThat(decision.outcome()).isEqualTo(Outcome.MAJOR);
        assertThat(decision.findings()).extracting(Finding::criterion).containsExactly("令10-7-7");
    }
}
