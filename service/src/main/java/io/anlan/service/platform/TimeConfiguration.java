// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: deadlines are days of Shanghai, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** As fine as the database keeps moments, so that what is read again equals what was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(Shanghai.ZONE), Duration.of(1, ChronoUnit.MICROS));
    }
}
