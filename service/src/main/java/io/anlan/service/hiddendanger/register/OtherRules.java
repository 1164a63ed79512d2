// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides a record by rules that need not be law; implemented where the revisions of rules are known. */
public interface OtherRules {

    /**
     * By a revision in the place of its pack; nothing is changed.
     *
     * @throws io.anlan.service.platform.Refusal when there is no such revision for whoever asks, or it cannot decide
     */
    DecidedOtherwise decide(UUID revision, StoredCase one);

    /**
     * @param reference of the revision, e.g. {@code deadlines/default@2}
     * @param asOf the day decided for: that of the finding, or the first on which all of the revision holds when that is later
     * @param criteria clauses that are met
     * @param deadline null without a level
     */
    record DecidedOtherwise(
            UUID revision,
            String reference,
            LocalDate asOf,
            List<String> criteria,
            ExplainedDecision decision,
            @Nullable ExplainedDeadline deadline) {}
}
