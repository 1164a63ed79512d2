// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

import java.util.List;
import java.util.Map;

/**
 * What the criteria say about circumstances.
 *
 * @param outcome level, or what stands in the way of one
 * @param criteria clauses that are met, e.g. 令10-7-7
 * @param explanation the whole decision as plain JSON values: version, findings, near misses, facts still needed
 */
public record Determination(Outcome outcome, List<String> criteria, Map<String, Object> explanation) {

    /** UNDETERMINED waits for facts; ROUTED belongs to the criteria of another field (article 2 of Order No. 10). */
    public enum Outcome {
        MAJOR,
        GENERAL,
        UNDETERMINED,
        ROUTED
    }
}
