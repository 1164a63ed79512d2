// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.about;
import static io.anlan.service.AccessMatrix.get;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may be absent and stand in: a part of the access matrix. */
final class DeputyAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> AUTHORITY = Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR);

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/absences", AUTHORITY),
            get("/api/absences/mine", ALL),
            get("/api/absences/deputies", AUTHORITY),
            get("/api/absences/absentees", AUTHORITY),
            new AccessEntry("POST", "/api/absences", "{}", Stage.RECTIFYING, AUTHORITY, 422, 403),
            about("POST", "/api/absences/{absence}/end", "{\"reason\": \"x\"}", AUTHORITY),
            get("/api/bulk-approvals", AUTHORITY),
            about("GET", "/api/bulk-approvals/{batch}", "", AUTHORITY),
            new AccessEntry("POST", "/api/bulk-approvals/preview", "{}", Stage.RECTIFYING, AUTHORITY, 422, 403),
            new AccessEntry("POST", "/api/bulk-approvals", "{}", Stage.RECTIFYING, AUTHORITY, 422, 403),
            about("POST", "/api/bulk-approvals/{batch}/take-back", "{}", AUTHORITY),
            about("POST", "/api/bulk-approvals/{batch}/acknowledgement", "{}", AUTHORITY));

    private DeputyAccess() {}
}
