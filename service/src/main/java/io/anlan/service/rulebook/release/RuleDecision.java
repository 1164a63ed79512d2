// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of the people of a release decided.
 *
 * @param round which submission it is about
 * @param digest SHA-256 of exactly the text that was decided on
 * @param warnings of a submission: what was left as it is, and why
 */
public record RuleDecision(
        int round,
        ReleaseStep step,
        ReleaseOutcome outcome,
        String digest,
        String by,
        String byName,
        Instant at,
        @Nullable String opinion,
        List<LeftWarning> warnings) {

    /** What came of it. */
    public enum ReleaseOutcome {
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    /** A warning that was left, with the reason of whoever submitted. */
    public record LeftWarning(String code, String rowId, Wording message, String reason) {}
}
