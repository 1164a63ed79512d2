// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.trace.Tracing.RowAnswering;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of a pack hold somewhere on a day.
 *
 * @param packId the pack that others stand on, also when a layer of it was asked about
 * @param layers the first to answer first, the pack itself last; empty when it does not hold there
 * @param row what was asked about one row; null when none was
 */
public record ApplicableRules(
        String packId,
        String district,
        @Nullable String industry,
        LocalDate on,
        List<ApplicableLayer> layers,
        @Nullable RowAnswering row) {

    /**
     * A version that holds.
     *
     * @param layer whether it stands on the pack, or is the pack
     * @param since first day on which it holds, inclusive
     * @param until last day, inclusive; null while no end is known
     * @param lawSince instant of the publication that made it law
     * @param publication its number
     * @param reason why it holds there, and comes where it comes
     */
    public record ApplicableLayer(
            UUID revision,
            String packId,
            int version,
            Wording title,
            boolean layer,
            String jurisdiction,
            List<String> industries,
            LocalDate since,
            @Nullable LocalDate until,
            Instant lawSince,
            long publication,
            Wording reason) {}
}
