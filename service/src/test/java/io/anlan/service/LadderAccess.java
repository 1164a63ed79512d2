// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.get;

import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call what of the ladder: a part of the access matrix. */
final class LadderAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/hidden-dangers/{number}/ladder", ALL),
            get("/api/ladder-steps", ALL),
            get("/api/ladder-steps/counts", ALL));

    private LadderAccess() {}
}
