// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is sealed.
 *
 * @param sealInterval longest time an entry stands without a seal; within it, cutting off the newest entries is not found
 * @param sealSize most entries under one seal
 */
@ConfigurationProperties("anlan.audit")
record AuditSettings(
        @DefaultValue("1m") Duration sealInterval,
        @DefaultValue("5000") int sealSize) {}
