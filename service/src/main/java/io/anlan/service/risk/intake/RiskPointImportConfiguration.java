// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What imports of risk points run on. */
@Configuration(proxyBeanMethods = false)
class RiskPointImportConfiguration {

    /** One thread: a large file must not take the database from those who work in the browser. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor riskPointImportExecutor(RiskPointImportSettings settings) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("risk-import-");
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.setQueueCapacity(settings.waiting());
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(20);
        return pool;
    }
}
