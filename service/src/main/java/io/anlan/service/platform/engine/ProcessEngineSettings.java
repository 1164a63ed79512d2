// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the process engine works.
 *
 * @param jobThreads threads that execute timers and asynchronous steps
 * @param pollInterval longest wait before due jobs are looked for
 */
@ConfigurationProperties("anlan.engine")
record ProcessEngineSettings(
        @DefaultValue("3") int jobThreads,
        @DefaultValue("5s") Duration pollInterval) {}
