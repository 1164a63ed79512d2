// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long repetitions are recognised.
 *
 * @param keep age at which a key is forgotten
 */
@ConfigurationProperties("anlan.idempotency")
record IdempotencySettings(@DefaultValue("7d") Duration keep) {}
