// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What regradings run on: one thread of their own. */
@Configuration(proxyBeanMethods = false)
class RegradingConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor regradingExecutor() {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("regrading-");
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(20);
        return pool;
    }
}
