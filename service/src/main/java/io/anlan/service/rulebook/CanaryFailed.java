// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import java.time.Instant;

/**
 * Live rules decide their own examples otherwise than those say.
 *
 * @param what e.g. {@code deadlines/default@2}
 * @param publication that is law on the node
 * @param why the rows and examples
 */
public record CanaryFailed(String what, long publication, String why, Instant at) {}
