// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.platform.job.OneThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What simulations run on: one thread of their own, so that several wait for each other and nobody for them. */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor simulationExecutor() {
        return OneThread.named("simulation-", Integer.MAX_VALUE);
    }
}
