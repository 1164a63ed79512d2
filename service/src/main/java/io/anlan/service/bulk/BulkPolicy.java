// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what may be approved together with others; implemented where the rules are known. */
public interface BulkPolicy {

    Ruling mayBeOneOfMany(ToApprove what, LocalDate on);

    /**
     * What is to be approved; what is null is not known, and what is not known never counts as harmless.
     *
     * @param listingLevel as the rules' list names it, {@code NONE} when nobody lists it
     * @param stage of its verification that waits
     * @param cost of the rectification
     * @param rejections how often it was sent back
     * @param checklistItems what has to be confirmed one by one
     */
    record ToApprove(
            Jurisdiction under,
            BulkAct act,
            @Nullable HiddenDangerLevel level,
            String listingLevel,
            @Nullable VerificationStage stage,
            String source,
            @Nullable String accidentType,
            @Nullable BigDecimal cost,
            int rejections,
            int checklistItems,
            boolean overdue) {}

    /**
     * @param undoMinutes for how long it can be taken back
     * @param atMost how many of one batch
     * @param explanation of the row as plain JSON values; null when nothing is certain, and so not admitted
     * @param needed what would have to be known
     */
    record Ruling(
            boolean admitted,
            int undoMinutes,
            int atMost,
            @Nullable Map<String, Object> explanation,
            List<Wording> needed) {}
}
