// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutboxSettingsTest {

    private static final Instant LAST = Instant.parse("2026-03-10T01:00:00Z");
    private static final OutboxSettings SHIPPED =
            new OutboxSettings(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofHours(6), 12);

    @Test
    void theWaitDoublesUpToItsLimit() {
        assertThat(wait(1)).hasMinutes(2);
        assertThat(wait(2)).hasMinutes(4);
        assertThat(wait(8)).hasMinutes(256);
        assertThat(wait(9)).hasHours(6);
        assertThat(wait(12)).hasHours(6);
    }

    @Test
    void anEventIsGivenUpAfterAboutADay() {
        var total = Duration.ZERO;
        for (int made = 1; made < SHIPPED.attempts(); made++) {
            total = total.plus(wait(made));
        }
        assertThat(total).isBetween(Duration.ofHours(20), Duration.ofHours(30));
    }

    @Property
    void itNeverWaitsLongerThanAllowedNorLessThanBefore(@ForAll @IntRange(min = -1) int made) {
        assertThat(wait(made)).isBetween(SHIPPED.retryAfter(), SHIPPED.longestWait());
        if (made < Integer.MAX_VALUE) {
            assertThat(wait(made + 1)).isGreaterThanOrEqualTo(wait(made));
        }
    }

    private static Duration wait(int made) {
        return Duration.between(LAST, SHIPPED.due(made, LAST));
    }
}
