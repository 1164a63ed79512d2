// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a place.
 *
 * @param kind stays as it was first said
 * @param details at most 30 flags, numbers and short words by name
 * @param planEvidence SHA-256 of a stored image; not for equipment
 */
public record PlaceContent(
        @Nullable PlaceKind kind,
        @Nullable UUID parent,
        @Nullable String name,
        @Nullable Map<String, Object> details,
        @Nullable String planEvidence) {

    private static final int MOST_DETAILS = 30;
    private static final int LONGEST_DETAIL = 200;

    void check() {
        var complaints = new Complaints().present("/kind", kind).text("/name", name, 100);
        if (knownDetails().size() > MOST_DETAILS
                || !knownDetails().entrySet().stream().allMatch(PlaceContent::isShort)) {
            complaints.add(
                    "/details", "too-much", new Wording("最多 30 项，每项不超过 200 字", "At most 30 values of 200 characters."));
        }
        if (planEvidence != null && kind == PlaceKind.EQUIPMENT) {
            complaints.add("/planEvidence", "not-here", new Wording("设备没有平面图", "Equipment has no floor plan."));
        }
        complaints.refuse("organization/invalid-place", new Wording("场所信息填写有误", "The place is wrong."));
    }

    Map<String, Object> knownDetails() {
        return Objects.requireNonNullElse(details, Map.of());
    }

    private static boolean isShort(Map.Entry<String, @Nullable Object> detail) {
        Object value = detail.getValue();
        return detail.getKey().length() <= 50
                && (value instanceof Boolean
                        || value instanceof Number
                        || (value instanceof String text && text.length() <= LONGEST_DETAIL));
    }
}
