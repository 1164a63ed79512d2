// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.platform.table.TableLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are worked on.
 *
 * @param limits what one file may hold
 * @param problemsKept most problems kept for download; all are counted
 * @param casesShown most cases returned with the state of an import
 * @param waiting most files that may wait for their turn
 */
@ConfigurationProperties("anlan.inspection-import")
record ImportSettings(
        @DefaultValue TableLimits limits,
        @DefaultValue("1000") int problemsKept,
        @DefaultValue("500") int casesShown,
        @DefaultValue("20") int waiting) {}
