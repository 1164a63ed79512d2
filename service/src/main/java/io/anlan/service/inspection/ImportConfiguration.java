// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.HiddenDangerManagement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What imports run on. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** One thread: a large file must not take the database from those who work in the browser. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor importExecutor(ImportSettings settings) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("import-");
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.setQueueCapacity(settings.waiting());
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(20);
        return pool;
    }

    /** Findings from a file are reports like any other. */
    @Bean
    FindingRegister findingRegister(HiddenDangerManagement hiddenDangers) {
        return report -> hiddenDangers.register(report).number();
    }
}
