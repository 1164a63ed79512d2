// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the rules waits for the present person; implemented where the rules are made. */
public interface RuleTasks {

    /** In the caller's transaction; null for whoever has nothing to do with the making of rules. */
    @Nullable
    RuleWork ofCurrentActor();

    /**
     * @param count of all
     * @param items those that wait longest first, at most fifty
     * @param orders that newly published rules would change, and that wait for a regulator to decide
     */
    record RuleWork(long count, List<RuleTask> items, List<OrdersToDecide> orders) {}

    /**
     * @param publication its number
     * @param open how many orders wait
     */
    record OrdersToDecide(long publication, String packId, UUID revision, long open) {}

    /**
     * A revision that waits.
     *
     * @param reference e.g. {@code deadlines/default@2}
     * @param since when it came to wait there
     * @param words of whoever sent it back; null unless it was
     */
    record RuleTask(
            UUID revision,
            String packId,
            String reference,
            Wording title,
            RuleWait task,
            Instant since,
            @Nullable String words) {}

    /** What is to be done with it. */
    enum RuleWait {
        REVIEW_RULES,
        REVIEW_RULES_AS_LAWYER,
        APPROVE_RULES,
        PUBLISH_RULES,
        /** It came back to those who wrote it. */
        REVISE_RULES
    }
}
