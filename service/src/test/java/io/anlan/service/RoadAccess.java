// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.get;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what around the end of a hidden danger: a part of the access matrix. */
final class RoadAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> REOPENERS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR);
    private static final Set<Role> REGULATORS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> ANALYSTS = Set.of(ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, SUPERVISOR);

    private static final String RECORD = "/api/hidden-dangers/{number}";

    static final List<AccessEntry> ENTRIES = Stream.concat(
                    open().flatMap(stage -> Stream.of(
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/cause-analysis",
                                    "{\"analysis\": \" \"}",
                                    stage,
                                    ANALYSTS,
                                    422,
                                    403),
                            new AccessEntry(
                                    "POST", RECORD + "/merger", "{\"reason\": \" \"}", stage, REGULATORS, 422, 403))),
                    Stream.of(
                            get("/api/work/queue", ALL),
                            get(RECORD + "/desk", ALL),
                            get(RECORD + "/photographs", ALL),
                            new AccessEntry("POST", RECORD + "/claim", "", Stage.CLOSED, ALL, 409, 409),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/claim-takeover",
                                    "{\"reason\": \" \"}",
                                    Stage.PLAN_SUBMITTED,
                                    REGULATORS,
                                    422,
                                    403),
                            new AccessEntry("POST", RECORD + "/claim-release", "", Stage.PLAN_SUBMITTED, ALL, 204, 204),
                            get(RECORD + "/duplicates", ALL),
                            get("/api/possible-duplicates", ALL),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/separation",
                                    "{\"reason\": \"x\"}",
                                    Stage.DISMISSED,
                                    REGULATORS,
                                    409,
                                    403),
                            get(RECORD + "/objections", ALL),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/objection",
                                    "{\"reason\": \" \"}",
                                    Stage.DISMISSED,
                                    Set.of(INSPECTOR),
                                    422,
                                    403),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/objection-decision",
                                    "{\"opinion\": \"x\"}",
                                    Stage.DISMISSED,
                                    REGULATORS,
                                    409,
                                    403),
                            get(RECORD + "/closure", ALL),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/reopening",
                                    "{\"reason\": \" \"}",
                                    Stage.CLOSED,
                                    REOPENERS,
                                    422,
                                    403),
                            new AccessEntry(
                                    "POST",
                                    RECORD + "/recurrence-check",
                                    "{\"reason\": \"x\"}",
                                    Stage.CLOSED,
                                    REOPENERS,
                                    409,
                                    403),
                            get("/api/rechecks", ALL),
                            new AccessEntry(
                                    "POST",
                                    "/api/rechecks/{recheck}/result",
                                    "{\"words\": \"x\"}",
                                    Stage.RECTIFYING,
                                    ALL,
                                    404,
                                    404),
                            get("/api/recheck-draws", ALL),
                            new AccessEntry("GET", "/api/recheck-draws/{draw}", "", Stage.RECTIFYING, ALL, 404, 404)))
            .toList();

    private RoadAccess() {}

    /** Every stage that is not an end. */
    static Stream<Stage> open() {
        return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.CLOSED && stage != Stage.DISMISSED);
    }
}
