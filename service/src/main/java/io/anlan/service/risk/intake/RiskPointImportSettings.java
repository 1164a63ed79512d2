// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.table.TableLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports of risk points are worked on.
 *
 * @param limits what one file may hold
 * @param problemsKept most problems kept for reading; all are counted
 * @param waiting most files that may wait for their turn
 */
@ConfigurationProperties("anlan.risk-point-import")
record RiskPointImportSettings(
        @DefaultValue TableLimits limits,
        @DefaultValue("1000") int problemsKept,
        @DefaultValue("20") int waiting) {}
