// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: deadlines are days of Shanghai, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(Shanghai.ZONE);
    }
}
