// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says whether more time may be asked for, and who decides; implemented where the rules are known. */
public interface PostponementPolicy {

    /** @param on the day of the request, whose rules apply */
    Route route(Asked asked, LocalDate on);

    /**
     * What it depends on.
     *
     * @param under whose rules apply
     * @param listingLevel as the rules' list names it; {@code NONE} when not listed
     * @param earlierGrants of the kind, since the hidden danger was opened last
     * @param daysInAll calendar days from the first last day to the one asked for
     * @param daysFromOrder calendar days from the order to the day asked for
     * @param workingDaysLeft after the day of the request, the present last day included
     */
    record Asked(
            Jurisdiction under,
            PostponementKind kind,
            HiddenDangerLevel level,
            String listingLevel,
            int earlierGrants,
            int daysInAll,
            int daysFromOrder,
            int workingDaysLeft,
            boolean pastDeadline) {}

    /**
     * The answer with its reason.
     *
     * @param approver who decides; null when it is not admitted
     * @param nextApprover who may decide as well when nobody did in time
     * @param explanation row, basis, checks and pack as plain JSON values
     */
    record Route(@Nullable Role approver, @Nullable Role nextApprover, Map<String, Object> explanation) {

        boolean admitted() {
            return approver != null;
        }
    }
}
