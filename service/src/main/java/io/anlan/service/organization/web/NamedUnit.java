// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A unit as people see it. */
record NamedUnit(String code, String name) {

    /** The ancestor (or the unit itself) of that level; nothing when the path does not reach it. */
    static @Nullable NamedUnit of(String path, UnitLevel level, Organization organization) {
        String[] codes = path.split("/", -1);
        int depth = level.depth();
        if (codes.length < depth || codes[depth - 1].length() > 12) {
            return null;
        }
        String ancestor = String.join("/", Arrays.copyOf(codes, depth));
        return new NamedUnit(codes[depth - 1], organization.nameOf(ancestor));
    }
}
