// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.scope.UnitPath;
import org.jspecify.annotations.Nullable;

/** A unit as people see it. */
record NamedUnit(String code, String name) {

    /** The ancestor (or the unit itself) of that level; nothing when the path does not reach it. */
    static @Nullable NamedUnit of(String path, UnitLevel level, Organization organization) {
        return new UnitPath(path)
                .ancestor(level.depth())
                .filter(unit -> unit.code().length() <= 12)
                .map(unit -> new NamedUnit(unit.code(), organization.nameOf(unit.path())))
                .orElse(null);
    }
}
