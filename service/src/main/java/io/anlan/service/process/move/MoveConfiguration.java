// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.job.OneThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What instances are moved on: one thread of its own. */
@Configuration(proxyBeanMethods = false)
class MoveConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor moveExecutor() {
        return OneThread.named("migration-", Integer.MAX_VALUE);
    }
}
