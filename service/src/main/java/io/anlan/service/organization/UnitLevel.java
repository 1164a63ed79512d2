// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.scope.UnitPath;
import java.util.Arrays;

/** The five levels of a city: 市, 区, 街镇, 居村, 单位; in this order they make a path. */
public enum UnitLevel {
    CITY(1),
    DISTRICT(2),
    STREET(3),
    COMMUNITY(4),
    ENTERPRISE(5);

    private final int depth;

    UnitLevel(int depth) {
        this.depth = depth;
    }

    /** How many codes the path of such a unit has; an enterprise may hang on any level and have fewer. */
    public int depth() {
        return depth;
    }

    /** Level of the unit with that path. */
    public static UnitLevel of(String path) {
        var unit = new UnitPath(path);
        if (unit.code().length() == UnifiedSocialCreditCode.LENGTH) {
            return ENTERPRISE;
        }
        return Arrays.stream(values())
                .filter(level -> level.depth == unit.depth())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is no path of a unit"));
    }
}
