// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who may stand in for whom, and who looks after what nobody stands in for; implemented where the rules are known. */
public interface DeputyPolicy {

    /** @param division whose rules apply, e.g. 310115 */
    Ruling mayDeputise(ToDeputise what, String division, LocalDate on);

    /** Who is told when somebody of that role is absent and nobody stands in. */
    Set<Role> toldWithout(Role role, String division, LocalDate on);

    /**
     * One role of an absent person, and who would have it meanwhile.
     *
     * @param deputyRoles all roles of the deputy
     * @param unit where the deputy belongs, seen from the absent person's unit
     * @param industriesCovered whether the deputy is limited to no fewer industries
     * @param deputyAbsent whether the deputy is absent on one of these days
     * @param days calendar days
     * @param alreadyFor for how many others the deputy stands in on one of these days
     */
    record ToDeputise(
            Role role,
            Set<Role> deputyRoles,
            UnitRelation unit,
            boolean industriesCovered,
            boolean deputyAbsent,
            int days,
            int alreadyFor) {}

    /** Where one unit stands, seen from another. */
    enum UnitRelation {
        SAME,
        ABOVE,
        BELOW,
        ELSEWHERE;

        static UnitRelation of(String deputy, String absent) {
            if (deputy.equals(absent)) {
                return SAME;
            }
            if (!deputy.isEmpty() && absent.startsWith(deputy + "/")) {
                return ABOVE;
            }
            return deputy.startsWith(absent + "/") ? BELOW : ELSEWHERE;
        }
    }

    /** @param explanation the row as plain JSON values; null when no row answers for certain, and so nobody may */
    record Ruling(boolean admitted, @Nullable Map<String, Object> explanation) {}
}
