// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wrote into a line that another had changed meanwhile.
 *
 * @param seenVersion the version of the line that was written on
 * @param foundVersion the version it had by then
 */
public record LostText(
        UUID row, Map<String, String> cells, long seenVersion, long foundVersion, String by, Instant at) {}
