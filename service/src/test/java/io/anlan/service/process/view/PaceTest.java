// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.process.view.Passages.Crowd;
import io.anlan.service.process.view.Passages.Usual;
import io.anlan.service.process.view.ProcessViews.StepPace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final Usual TWO_TO_NINE_DAYS =
            new Usual(20, Duration.ofDays(2).toSeconds(), Duration.ofDays(9).toSeconds());

    private static Crowd crowd(long count, int medianDays) {
        return new Crowd(count, NOW.minus(Duration.ofDays(medianDays)), NOW.minus(Duration.ofDays(100)));
    }

    @Test
    void halfOfItOlderThanNineOfTenTookIsSlowAndFromFiveOnAJam() {
        assertThat(Pace.of(crowd(5, 10), TWO_TO_NINE_DAYS, NOW)).isEqualTo(StepPace.SLOW);
        assertThat(Pace.jams(crowd(5, 10), TWO_TO_NINE_DAYS, NOW)).isTrue();
        assertThat(Pace.jams(crowd(4, 10), TWO_TO_NINE_DAYS, NOW)).isFalse();
        assertThat(Pace.jams(crowd(5, 9), TWO_TO_NINE_DAYS, NOW)).isFalse();
    }

    @Test
    void oneOldRecordMakesNoStepSlow() {
        assertThat(Pace.of(crowd(50, 9), TWO_TO_NINE_DAYS, NOW)).isEqualTo(StepPace.USUAL);
        assertThat(Pace.of(crowd(50, 2), TWO_TO_NINE_DAYS, NOW)).isEqualTo(StepPace.FRESH);
    }

    @Test
    void whatFewerThanTwentyPassedHasNoYardstick() {
        assertThat(Pace.of(crowd(50, 300), new Usual(19, 1, 2), NOW)).isEqualTo(StepPace.UNKNOWN);
        assertThat(Pace.of(crowd(50, 300), null, NOW)).isEqualTo(StepPace.UNKNOWN);
        assertThat(Pace.of(null, TWO_TO_NINE_DAYS, NOW)).isEqualTo(StepPace.EMPTY);
    }

    @Test
    void theNamesOfTheDrawingsArePartedByLanguage() {
        assertThat(DrawnNames.wording("等级? Level?").zh()).isEqualTo("等级?");
        assertThat(DrawnNames.wording("提交方案与临时管控 Submit plan and interim controls")
                        .en())
                .isEqualTo("Submit plan and interim controls");
    }
}
