// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import java.time.Instant;

/**
 * What was published cannot be law on a node; what was law before stays.
 *
 * @param what e.g. {@code deadlines/default@2}
 * @param publication that is law on the node instead
 * @param why for whoever reads it: rows and examples that fail
 */
public record RulesNotLoaded(String what, long publication, String why, Instant at) {}
