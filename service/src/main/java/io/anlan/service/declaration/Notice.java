// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told: who commits to what, and the major and high risks; nothing else of a declaration.
 *
 * @param phone of the enterprise, for whoever notices a danger
 * @param number of the declaration it comes from
 */
public record Notice(
        String enterprise,
        String address,
        String phone,
        String principal,
        int number,
        Instant committedAt,
        @Nullable Instant publishedAt,
        String commitment,
        List<NoticePoint> points) {

    /** A major or high risk. */
    public record NoticePoint(
            String number,
            String name,
            String place,
            RiskLevel level,
            String hazardFactor,
            List<String> accidentTypes,
            ControlLevel controlLevel,
            List<String> measures,
            List<String> emergency,
            String responsible) {

        static NoticePoint of(DeclaredPoint point) {
            return new NoticePoint(
                    point.number(),
                    point.name(),
                    point.place(),
                    point.level(),
                    point.hazardFactor(),
                    point.accidentTypes(),
                    point.controlLevel(),
                    point.measures(),
                    point.emergency(),
                    point.responsible());
        }
    }
}
