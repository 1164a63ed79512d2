// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.determination.ExplainedDeadline;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.register.StoredCase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision beside what is law. Both are asked as if the case had been found on the first day on which all of the revision
 * holds, or on its own day when that is later: otherwise a rule for the future would never differ.
 */
public interface Trial {

    /** By what is law. */
    Consequence now(StoredCase one);

    /** With the revision in its place. */
    Consequence then(StoredCase one);

    Reasons reasonsNow(StoredCase one);

    Reasons reasonsThen(StoredCase one);

    /** Made anew for whoever opens a difference. */
    record Reasons(
            LocalDate asOf,
            ExplainedDecision decision,
            @Nullable ExplainedDeadline deadline) {}
}
