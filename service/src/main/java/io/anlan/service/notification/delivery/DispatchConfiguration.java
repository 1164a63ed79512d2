// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One thread for each channel, so that mail does not wait for a slow system elsewhere. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    private static final int SECONDS_TO_END = 15;

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor dispatchExecutor() {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("dispatch-");
        pool.setCorePoolSize(Channel.values().length);
        pool.setMaxPoolSize(Channel.values().length);
        pool.setAwaitTerminationSeconds(SECONDS_TO_END);
        return pool;
    }
}
