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

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call what: the specification of authorization, one entry for each mapped endpoint, and one for each state in
 * which an act is possible.
 */
final class AccessMatrix {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> REPORTERS =
            Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> EVIDENCE = Set.of(
            ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR);
    private static final Set<Role> IMPORTERS = Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> AUDIT = Set.of(AUDITOR, ADMIN);
    private static final Set<Role> RISK_KEEPERS = Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
    private static final Set<Role> SAFETY = Set.of(ENTERPRISE_SAFETY_MANAGER);
    private static final Set<Role> ENTERPRISE_KEEPERS =
            Set.of(ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> REGULATORS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> THE_AUTHORITY_KNOWS = Set.of(INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> THE_ENTERPRISE_KNOWS =
            Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> ACCEPT_GENERAL = Set.of(SUPERVISOR, INSPECTOR, DISTRICT_REGULATOR);
    private static final Set<Role> THE_ENTERPRISE_INSPECTS = Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
    private static final Set<Role> SELF_ACCEPT = Set.of(ENTERPRISE_REPORTER);
    private static final Set<Role> REVIEW_MAJOR = Set.of(INSPECTOR, DISTRICT_REGULATOR);
    private static final Set<Role> EXPERT_REVIEW = Set.of(SUPERVISOR);

    private static final Set<Role> CONTROLLERS =
            Set.of(ENTERPRISE_SAFETY_MANAGER, INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR);

    private static final String RESUMPTION = "controls/{position}/resumption-";
    static final String RECORD = "/api/hidden-dangers/{number}";
    private static final String ENTERPRISE = "/api/enterprises/{code}";
    private static final String INSPECTIONS = "/api/inspections";
    private static final String RISK_POINT = "/api/risk-points/{riskPoint}";
    private static final String REGRADINGS = "/api/risk-regradings";
    private static final String IMPORT = "/api/inspection-imports";

    /** What says at once who may call it, whatever it is about. */
    static final List<String> ROLE_FIRST = List.of(
            IMPORT,
            "/api/enterprises/",
            "/api/places/",
            "/api/people/",
            "/api/declarations/",
            "/api/risk-point-imports",
            "/api/rulebook/",
            "/api/documents/",
            REGRADINGS);

    /** Right in form, so that only authorization and the state stand before the refusal of the content. */
    private static final String UNKNOWN_FACT = "{\"facts\": [{\"ref\": \"1\", \"type\": \"no such\", \"values\": {}}]}";

    private static final String CORRECTION_OF_NOTHING = "{\"seq\": 1, \"holdsFrom\": null, \"reason\": \" \"}";
    private static final String NO_REASON = "{\"reason\": \" \"}";
    private static final String NO_CONSENT = "{\"granted\": true, \"opinion\": \" \"}";
    private static final String NO_OPINION = "{\"opinion\": \" \"}";
    private static final String NO_MEASURES = "{\"measures\": \" \", \"evidence\": []}";

    /** Endpoints of the embedded issuer and of the framework, which ask nobody for a role. */
    static final Set<String> WITHOUT_ROLE = Set.of(
            "GET /login",
            "GET /api/client-configuration",
            "GET /api/openapi",
            "GET /api/openapi.yaml",
            "GET /api/public/listings",
            "GET /api/public/notices/{token}");

    private static final List<AccessEntry> OF_RECORDS = List.of(
            get("/api/me", ALL),
            get("/api/work", ALL),
            get("/api/enterprises", ALL),
            post("/api/enterprises", "{}", 422, REGULATORS),
            get(ENTERPRISE, ALL),
            put(ENTERPRISE, "{}", 422, ENTERPRISE_KEEPERS),
            get(ENTERPRISE + "/places", ALL),
            post(ENTERPRISE + "/places", "{}", 422, SAFETY),
            put("/api/places/{id}", "{}", 422, SAFETY),
            post("/api/places/{id}/retirement", "{}", 422, SAFETY),
            get(ENTERPRISE + "/people", ALL),
            post(ENTERPRISE + "/people", "{}", 422, SAFETY),
            put("/api/people/{id}", "{}", 422, SAFETY),
            post("/api/people/{id}/certificates", "{}", 422, SAFETY),
            get(ENTERPRISE + "/dossier", ALL),
            get(ENTERPRISE + "/declarations", ALL),
            post(ENTERPRISE + "/declarations", "{}", 201, SAFETY),
            new AccessEntry("GET", "/api/declarations/{id}", "", Stage.RECTIFYING, ALL, 404, 404),
            post("/api/declarations/{id}/commitment", "{}", 404, SAFETY),
            post("/api/declarations/{id}/publication", "{}", 404, SAFETY),
            get(ENTERPRISE + "/notice-board.pdf", ALL),
            get(ENTERPRISE + "/qr.png", ALL),
            get(ENTERPRISE + "/qr.svg", ALL),
            get("/api/risk-points/{id}/post-card.pdf", ALL),
            get("/api/risk-points/{id}/qr.png", ALL),
            get("/api/risk-points/{id}/qr.svg", ALL),
            get("/api/units", ALL),
            get("/api/industry-classes", ALL),
            get("/api/industry-classes/{category}", ALL),
            get("/api/districts", ALL),
            get("/api/vocabulary", ALL),
            get("/api/vocabulary/risk-grading", ALL),
            get("/api/rule-packs", ALL),
            get("/api/rule-packs/{*id}", ALL),
            get("/api/notices", ALL),
            get("/api/statistics", ALL),
            get("/api/risk-map", ALL),
            get(ENTERPRISE + "/risk-map", ALL),
            get("/api/ledgers/hidden-dangers.xlsx", ALL),
            get("/api/ledgers/risk-points.xlsx", ALL),
            get("/api/statistics/enterprises", ALL),
            new AccessEntry("POST", "/api/notices/{id}/read", "", Stage.RECTIFYING, SAFETY, 204, 404),
            post("/api/determinations", "{}", 422, ALL),
            get("/api/evidence/{sha256}", ALL),
            post("/api/evidence", "", 415, EVIDENCE),
            get("/api/audit", AUDIT),
            get("/api/audit/verification", AUDIT),
            get(IMPORT + "/template.xlsx", IMPORTERS),
            get(IMPORT + "/template.csv", IMPORTERS),
            get(IMPORT + "/example.csv", IMPORTERS),
            get(IMPORT + "/{id}", IMPORTERS),
            get(IMPORT + "/{id}/errors.csv", IMPORTERS),
            post(IMPORT, "", 202, IMPORTERS),
            post(IMPORT + "/{id}/commit", "", 409, IMPORTERS),
            get("/api/catalogue/summary", ALL),
            get("/api/catalogue/processes", ALL),
            get("/api/catalogue/risk-points", ALL),
            get("/api/catalogue/risk-points/{template}", ALL),
            get("/api/risk-points", ALL),
            get(INSPECTIONS, ALL),
            post(INSPECTIONS, "{}", 422, Set.of(INSPECTOR, DISTRICT_REGULATOR)),
            get(INSPECTIONS + "/{id}", ALL),
            post(INSPECTIONS + "/{id}/answers", "{\"answers\": []}", 422, THE_ENTERPRISE_INSPECTS),
            post(INSPECTIONS + "/{id}/completion", "", 409, THE_ENTERPRISE_INSPECTS),
            get("/api/risk-points/{id}/checklist", ALL),
            get(RISK_POINT, ALL),
            new AccessEntry("PUT", RISK_POINT, "{}", Stage.RECTIFYING, RISK_KEEPERS, 409, 403),
            new AccessEntry("POST", RISK_POINT + "/retirement", "{}", Stage.RECTIFYING, RISK_KEEPERS, 409, 403),
            get(RISK_POINT + "/explanation", ALL),
            get(RISK_POINT + "/history", ALL),
            post(ENTERPRISE + "/risk-points", "{}", 422, RISK_KEEPERS),
            get(ENTERPRISE + "/suggested-risk-points", ALL),
            get(ENTERPRISE + "/level-changes", ALL),
            post("/api/risk-gradings", "{}", 422, ALL),
            get("/api/risk-point-imports/template.xlsx", RISK_KEEPERS),
            post("/api/risk-point-imports", "", 202, RISK_KEEPERS),
            new AccessEntry("GET", "/api/risk-point-imports/{id}", "", Stage.RECTIFYING, RISK_KEEPERS, 404, 403),
            new AccessEntry(
                    "GET", "/api/risk-point-imports/{id}/problems", "", Stage.RECTIFYING, RISK_KEEPERS, 404, 403),
            new AccessEntry(
                    "POST", "/api/risk-point-imports/{id}/commit", "", Stage.RECTIFYING, RISK_KEEPERS, 404, 403),
            post(REGRADINGS, "{}", 422, Set.of(CITY_REGULATOR)),
            get(REGRADINGS, Set.of(CITY_REGULATOR)),
            new AccessEntry("GET", REGRADINGS + "/{regrading}", "", Stage.RECTIFYING, Set.of(CITY_REGULATOR), 404, 403),
            new AccessEntry(
                    "GET", REGRADINGS + "/{regrading}/moves", "", Stage.RECTIFYING, Set.of(CITY_REGULATOR), 404, 403),
            get("/api/local-days", ALL),
            post("/api/local-days", "{}", 422, REGULATORS),
            new AccessEntry("POST", "/api/local-days/{day}/confirmation", "{}", Stage.RECTIFYING, REGULATORS, 404, 403),
            new AccessEntry(
                    "POST",
                    "/api/local-days/{day}/refusal",
                    "{\"reason\": \"x\"}",
                    Stage.RECTIFYING,
                    REGULATORS,
                    404,
                    403),
            get("/api/hidden-dangers", ALL),
            post("/api/hidden-dangers", "{}", 422, REPORTERS),
            get(RECORD, ALL),
            get(RECORD + "/timeline", ALL),
            get(RECORD + "/clocks", ALL),
            post(RECORD + "/clocks/{duty}/corrections", CORRECTION_OF_NOTHING, 422, REGULATORS),
            get(RECORD + "/explanation", ALL),
            get(RECORD + "/process", ALL),
            post(RECORD + "/replay", "{}", 200, ALL),
            get(RECORD + "/progress", ALL),
            get(RECORD + "/controls", ALL),
            act(Stage.GRADED, "controls", "{}", CONTROLLERS),
            act(Stage.PLAN_SUBMITTED, "controls", "{}", CONTROLLERS),
            act(Stage.MAJOR_SUBMITTED, "controls", "{}", CONTROLLERS),
            act(Stage.MAJOR_SELF_ACCEPTED, "controls", "{}", CONTROLLERS),
            act(Stage.MAJOR_REVIEWED, "controls", "{}", CONTROLLERS),
            act(Stage.PLAN_SUBMITTED, RESUMPTION + "request", NO_REASON, SAFETY),
            act(Stage.MAJOR_SUBMITTED, RESUMPTION + "request", NO_REASON, SAFETY),
            act(Stage.MAJOR_SELF_ACCEPTED, RESUMPTION + "request", NO_REASON, SAFETY),
            act(Stage.MAJOR_REVIEWED, RESUMPTION + "review", NO_CONSENT, REGULATORS),
            act(Stage.RECTIFYING, "progress", "{}", SAFETY),
            act(Stage.MORE_TIME_ASKED, "progress", "{}", SAFETY),
            act(Stage.FACTS_MISSING_TO_THE_AUTHORITY, "facts", UNKNOWN_FACT, THE_AUTHORITY_KNOWS),
            act(Stage.FACTS_MISSING_TO_THE_ENTERPRISE, "facts", UNKNOWN_FACT, THE_ENTERPRISE_KNOWS),
            act(Stage.GRADED, "plan", "{}", SAFETY),
            act(Stage.PLAN_SUBMITTED, "plan-approval", NO_OPINION, REGULATORS),
            act(Stage.PLAN_SUBMITTED, "plan-rejection", NO_REASON, REGULATORS),
            act(Stage.RECTIFYING, "rectification", NO_MEASURES, SAFETY),
            get(RECORD + "/postponements", ALL),
            get(RECORD + "/postponement-route", ALL),
            act(Stage.RECTIFYING, "extensions", "{}", SAFETY),
            act(Stage.RECTIFYING, "deferrals", "{}", SAFETY),
            act(Stage.MORE_TIME_ASKED, "postponements/{round}/approval", NO_OPINION, Set.of(DISTRICT_REGULATOR)),
            act(Stage.MORE_TIME_ASKED, "postponements/{round}/refusal", NO_REASON, Set.of(DISTRICT_REGULATOR)),
            act(Stage.MORE_TIME_ASKED, "postponements/{round}/withdrawal", NO_REASON, SAFETY),
            act(Stage.MORE_TIME_ASKED, "rectification", NO_MEASURES, SAFETY),
            act(Stage.MORE_TIME_ASKED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.SUBMITTED, "acceptance", NO_OPINION, ACCEPT_GENERAL),
            act(Stage.SUBMITTED, "rejection", NO_REASON, ACCEPT_GENERAL),
            act(Stage.MAJOR_SUBMITTED, "acceptance", NO_OPINION, SELF_ACCEPT),
            act(Stage.MAJOR_SUBMITTED, "rejection", NO_REASON, SELF_ACCEPT),
            act(Stage.MAJOR_SELF_ACCEPTED, "acceptance", NO_OPINION, REVIEW_MAJOR),
            act(Stage.MAJOR_SELF_ACCEPTED, "rejection", NO_REASON, REVIEW_MAJOR),
            act(Stage.MAJOR_REVIEWED, "acceptance", NO_OPINION, EXPERT_REVIEW),
            act(Stage.MAJOR_REVIEWED, "rejection", NO_REASON, EXPERT_REVIEW),
            act(Stage.FACTS_MISSING_TO_THE_AUTHORITY, "dismissal", NO_REASON, REGULATORS),
            act(Stage.FACTS_MISSING_TO_THE_ENTERPRISE, "dismissal", NO_REASON, REGULATORS),
            act(Stage.GRADED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.PLAN_SUBMITTED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.RECTIFYING, "dismissal", NO_REASON, REGULATORS),
            act(Stage.SUBMITTED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.MAJOR_SUBMITTED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.MAJOR_SELF_ACCEPTED, "dismissal", NO_REASON, REGULATORS),
            act(Stage.MAJOR_REVIEWED, "dismissal", NO_REASON, REGULATORS));

    static final List<AccessEntry> ENTRIES = Stream.of(
                    OF_RECORDS,
                    RulebookAccess.ENTRIES,
                    DocumentAccess.ENTRIES,
                    DeputyAccess.ENTRIES,
                    LadderAccess.ENTRIES,
                    NotificationAccess.ENTRIES,
                    SupervisionAccess.ENTRIES,
                    RoadAccess.ENTRIES,
                    ProcessAccess.ENTRIES)
            .flatMap(List::stream)
            .toList();

    private AccessMatrix() {}

    /** Acts, in the states in which they are possible. */
    static List<AccessEntry> acts() {
        return ENTRIES.stream().filter(AccessEntry::isAct).toList();
    }

    static AccessEntry get(String path, Set<Role> allowed) {
        return new AccessEntry("GET", path, "", Stage.RECTIFYING, allowed, 200, 403);
    }

    private static AccessEntry post(String path, String body, int granted, Set<Role> allowed) {
        return new AccessEntry("POST", path, body, Stage.RECTIFYING, allowed, granted, 403);
    }

    private static AccessEntry put(String path, String body, int granted, Set<Role> allowed) {
        return new AccessEntry("PUT", path, body, Stage.RECTIFYING, allowed, granted, 403);
    }

    /** About a revision, row or pack that nobody knows: the role is asked for first. */
    static AccessEntry about(String method, String path, String body, Set<Role> allowed) {
        return new AccessEntry(method, path, body, Stage.RECTIFYING, allowed, 404, 403);
    }

    private static AccessEntry act(Stage stage, String act, String body, Set<Role> allowed) {
        return new AccessEntry("POST", RECORD + "/" + act, body, stage, allowed, 422, 403);
    }
}
