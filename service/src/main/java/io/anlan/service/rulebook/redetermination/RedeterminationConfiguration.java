// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.platform.job.OneThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What cases under way are decided again on: one thread of its own. */
@Configuration(proxyBeanMethods = false)
class RedeterminationConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor redeterminationExecutor() {
        return OneThread.named("redetermination-", Integer.MAX_VALUE);
    }
}
