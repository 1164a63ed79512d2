// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import io.anlan.service.platform.job.OneThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What regradings run on: one thread of their own. */
@Configuration(proxyBeanMethods = false)
class RegradingConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor regradingExecutor() {
        return OneThread.named("regrading-", Integer.MAX_VALUE);
    }
}
