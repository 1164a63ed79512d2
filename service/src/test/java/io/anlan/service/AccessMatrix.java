// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.platform.Role.ADMIN;
import static io.anlan.service.platform.Role.AUDITOR;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call what: the specification of authorization, one entry for each mapped endpoint. */
final class AccessMatrix {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> REPORTERS =
            Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> EVIDENCE = Set.of(
            ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR);
    private static final Set<Role> IMPORTERS = Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> AUDIT = Set.of(AUDITOR, ADMIN);
    private static final Set<Role> SAFETY = Set.of(ENTERPRISE_SAFETY_MANAGER);
    private static final Set<Role> REGULATORS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);

    private static final String RECORD = "/api/hidden-dangers/{number}";
    private static final String REASON = "{\"reason\": \"x\"}";
    private static final String OPINION = "{\"opinion\": \"x\"}";

    /** Endpoints of the embedded issuer and of the framework, which ask nobody for a role. */
    static final Set<String> WITHOUT_ROLE =
            Set.of("GET /login", "GET /api/client-configuration", "GET /api/openapi", "GET /api/openapi.yaml");

    static final List<Entry> ENTRIES = List.of(
            get("/api/me", ALL),
            get("/api/work", ALL),
            get("/api/enterprises", ALL),
            get("/api/vocabulary", ALL),
            get("/api/rule-packs", ALL),
            get("/api/rule-packs/{*id}", ALL),
            get("/api/notices", ALL),
            post("/api/notices/{id}/read", "", ALL),
            post("/api/determinations", "{}", ALL),
            get("/api/evidence/{sha256}", ALL),
            post("/api/evidence", "", EVIDENCE),
            get("/api/audit", AUDIT),
            get("/api/audit/verification", AUDIT),
            get("/api/inspection-imports/template.xlsx", IMPORTERS),
            get("/api/inspection-imports/template.csv", IMPORTERS),
            get("/api/inspection-imports/example.csv", IMPORTERS),
            get("/api/inspection-imports/{id}", IMPORTERS),
            get("/api/inspection-imports/{id}/errors.csv", IMPORTERS),
            post("/api/inspection-imports", "", IMPORTERS),
            post("/api/inspection-imports/{id}/commit", "", IMPORTERS),
            get("/api/hidden-dangers", ALL),
            post("/api/hidden-dangers", "{}", REPORTERS),
            get(RECORD, ALL),
            get(RECORD + "/timeline", ALL),
            get(RECORD + "/explanation", ALL),
            get(RECORD + "/process", ALL),
            post(RECORD + "/replay", "", ALL),
            post(RECORD + "/facts", "{}", Set.of()),
            post(RECORD + "/plan", "{}", Set.of()),
            post(RECORD + "/plan-approval", OPINION, Set.of()),
            post(RECORD + "/plan-rejection", REASON, Set.of()),
            post(RECORD + "/rectification", "{\"measures\": \"\", \"evidence\": []}", SAFETY),
            post(RECORD + "/acceptance", OPINION, Set.of()),
            post(RECORD + "/rejection", REASON, Set.of()),
            post(RECORD + "/dismissal", "{\"reason\": \"\"}", REGULATORS));

    private AccessMatrix() {}

    private static Entry get(String path, Set<Role> allowed) {
        return new Entry("GET", path, "", allowed);
    }

    private static Entry post(String path, String body, Set<Role> allowed) {
        return new Entry("POST", path, body, allowed);
    }

    /**
     * @param body what is sent; never enough to change anything
     * @param allowed who gets past authorization while the record is being rectified
     */
    record Entry(String method, String path, String body, Set<Role> allowed) {

        String name() {
            return method + " " + path;
        }

        boolean aboutARecord() {
            return path.startsWith(RECORD);
        }

        /** Acts which the present state does not offer are refused to everybody. */
        boolean impossibleNow() {
            return allowed.isEmpty();
        }
    }
}
