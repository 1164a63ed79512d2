// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.job.OneThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What usual times are asked on beside people: one thread of its own. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor usualTimesExecutor() {
        return OneThread.named("usual-times-", 1);
    }
}
