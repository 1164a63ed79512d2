// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk point as it stands, as far as rules look at it.
 *
 * @param ordinal its place in the order of all
 * @param scores how it was assessed
 * @param state what is open at it and what was missed
 * @param template the row of the catalogue it was taken from
 * @param measures those of the catalogue it is controlled by, by id
 */
public record StoredAssessment(
        long ordinal,
        String number,
        String name,
        String scope,
        String industry,
        String districtCode,
        String enterpriseCode,
        String enterpriseName,
        Scores scores,
        PointState state,
        @Nullable String template,
        List<String> measures) {

    public StoredAssessment {
        measures = List.copyOf(measures);
    }
}
