// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.regrading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How all risk points are graded anew.
 *
 * @param batch risk points of one transaction
 * @param lookEvery how often a node looks for what another left behind
 */
@ConfigurationProperties("anlan.regrading")
record RegradingSettings(
        @DefaultValue("5000") int batch,
        @DefaultValue("PT1M") Duration lookEvery) {}
