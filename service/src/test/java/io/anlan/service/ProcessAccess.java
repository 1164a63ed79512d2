// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.about;
import static io.anlan.service.AccessMatrix.get;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may see where processes stand and move them to a new drawing: a part of the access matrix. */
final class ProcessAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);
    private static final Set<Role> DECIDERS = Set.of(Role.CITY_REGULATOR);
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.CITY_REGULATOR, Role.AUDITOR);
    private static final String PROCESS = "/api/processes/{process}";

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/processes", ALL),
            get(PROCESS, ALL),
            get(PROCESS + "/times", ALL),
            get(PROCESS + "/steps/{step}", ALL),
            get(PROCESS + "/versions", READERS),
            new AccessEntry("POST", PROCESS + "/migration-preview", "{}", Stage.RECTIFYING, ADMINS, 200, 403),
            new AccessEntry("POST", PROCESS + "/migrations", "{}", Stage.RECTIFYING, ADMINS, 409, 403),
            get("/api/process-migrations", READERS),
            about("GET", "/api/process-migrations/{migration}", "", READERS),
            about("POST", "/api/process-migrations/{migration}/confirmation", "", DECIDERS),
            about("POST", "/api/process-migrations/{migration}/refusal", "{}", DECIDERS));

    private ProcessAccess() {}
}
