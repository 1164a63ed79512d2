// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk point that would stand otherwise.
 *
 * @param number of the risk point
 * @param now by what is law; null when levels are not what the revision is about
 * @param then with the revision; likewise
 */
public record PointDifference(
        String number,
        String name,
        String districtCode,
        String industry,
        String enterpriseCode,
        String enterpriseName,
        List<PointDifferenceKind> kinds,
        @Nullable PointLevels now,
        @Nullable PointLevels then,
        MeasureChanges measures) {}
