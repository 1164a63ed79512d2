// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");

    private final DeliverySettings settings = new DeliverySettings(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30)),
            Duration.ofSeconds(5),
            "https://a/");

    @Test
    void itWaitsLongerAfterEachFailureAndThenGivesUp() {
        assertThat(settings.again(1, NOW)).contains(NOW.plusSeconds(60));
        assertThat(settings.again(2, NOW)).contains(NOW.plusSeconds(300));
        assertThat(settings.again(3, NOW)).contains(NOW.plusSeconds(1800));
        assertThat(settings.again(4, NOW)).isEmpty();
    }

    @Test
    void aSlashAtTheEndOfTheAddressIsNoMatter() {
        assertThat(settings.publicUrl()).isEqualTo("https://a");
    }
}
