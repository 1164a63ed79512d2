// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.get;

import io.anlan.service.AccessMatrix.Entry;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may see where processes stand: a part of the access matrix. */
final class ProcessAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final String PROCESS = "/api/processes/{process}";

    static final List<Entry> ENTRIES = List.of(
            get("/api/processes", ALL),
            get(PROCESS, ALL),
            get(PROCESS + "/times", ALL),
            get(PROCESS + "/steps/{step}", ALL));

    private ProcessAccess() {}
}
