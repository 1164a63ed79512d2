// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.about;
import static io.anlan.service.AccessMatrix.get;
import static io.anlan.service.platform.Role.AUDITOR;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.RULE_APPROVER;
import static io.anlan.service.platform.Role.RULE_AUTHOR;
import static io.anlan.service.platform.Role.RULE_LEGAL;
import static io.anlan.service.platform.Role.RULE_REVIEWER;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Set;

/** Who may call what of the rulebook: a part of the access matrix. */
final class RulebookAccess {

    private static final Set<Role> RULE_READERS =
            Set.of(RULE_AUTHOR, RULE_REVIEWER, RULE_LEGAL, RULE_APPROVER, AUDITOR, CITY_REGULATOR, DISTRICT_REGULATOR);
    private static final Set<Role> RULE_AUTHORS = Set.of(RULE_AUTHOR);
    private static final Set<Role> RULE_PEOPLE = Set.of(RULE_AUTHOR, RULE_REVIEWER, RULE_LEGAL, RULE_APPROVER);

    private static final String PACK = "/api/rulebook/packs/{folder}/{name}";
    private static final String REVISION = "/api/rulebook/revisions/{revision}";
    private static final String SIMULATION = "/api/rulebook/simulations/{simulation}";
    /** Right in form, so that only the role stands before the refusal of what it says. */
    private static final String NO_REASON_TO_DECLARE =
            "{\"factType\": \"x\", \"attributes\": [{\"name\": \"x\", \"kind\": \"FLAG\","
                    + "\"labels\": {\"zh\": \"x\", \"en\": \"x\"}, \"question\": {\"zh\": \"x\", \"en\": \"x\"}, \"source\": \"ASKED\"}]}";

    private static final String REDETERMINATION = "/api/rulebook/publications/{publication}/redetermination";
    private static final Set<Role> REGULATORS = Set.of(CITY_REGULATOR, DISTRICT_REGULATOR);
    private static final String CELLS = "{\"cells\": {}}";

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/rulebook/packs", RULE_READERS),
            get("/api/rulebook/vocabulary", RULE_READERS),
            get("/api/rulebook/publications", RULE_READERS),
            get("/api/rulebook/declarations", RULE_READERS),
            new AccessEntry(
                    "POST",
                    "/api/rulebook/declarations",
                    NO_REASON_TO_DECLARE,
                    Stage.RECTIFYING,
                    RULE_AUTHORS,
                    422,
                    403),
            about("POST", "/api/rulebook/declarations/{declaration}/confirmation", "", Set.of(RULE_APPROVER)),
            about("POST", "/api/rulebook/declarations/{declaration}/rejection", "{}", Set.of(RULE_APPROVER)),
            about(
                    "POST",
                    "/api/rulebook/declarations/{declaration}/retirement",
                    "{\"attribute\": \"x\", \"reason\": \"x\"}",
                    Set.of(RULE_AUTHOR)),
            get("/api/rulebook/in-force", RULE_READERS),
            about("GET", PACK, "", RULE_READERS),
            about("POST", PACK + "/drafts", "", RULE_AUTHORS),
            about("POST", PACK + "/layers", "{}", RULE_AUTHORS),
            about("POST", PACK + "/rollback", "{\"reason\": \"x\"}", Set.of(RULE_APPROVER)),
            about("GET", PACK + "/applicable", "", RULE_READERS),
            about("GET", PACK + "/rows", "", RULE_READERS),
            about("GET", REDETERMINATION, "", RULE_READERS),
            about("GET", REDETERMINATION + "/{number}", "", RULE_READERS),
            about("POST", REDETERMINATION + "/{number}/acceptance", "{\"reason\": \"x\"}", REGULATORS),
            about("POST", REDETERMINATION + "/{number}/retention", "{\"reason\": \"x\"}", REGULATORS),
            about("POST", REVISION + "/steps", "{}", RULE_READERS),
            about("GET", REVISION, "", RULE_READERS),
            about("GET", REVISION + "/process", "", RULE_READERS),
            about("POST", REVISION + "/simulations", "{\"months\": 1}", RULE_PEOPLE),
            about("GET", REVISION + "/simulations", "", RULE_READERS),
            about("POST", REVISION + "/shadow-runs", "{\"days\": 1}", RULE_PEOPLE),
            about("POST", REVISION + "/point-simulations", "", RULE_PEOPLE),
            about("GET", SIMULATION + "/point-counts", "", RULE_READERS),
            about("GET", SIMULATION + "/points", "", RULE_READERS),
            about("GET", SIMULATION + "/points/{number}", "", RULE_READERS),
            about("GET", SIMULATION, "", RULE_READERS),
            about("POST", SIMULATION + "/cancellation", "", RULE_PEOPLE),
            about("GET", SIMULATION + "/counts", "", RULE_READERS),
            about("GET", SIMULATION + "/differences", "", RULE_READERS),
            about("GET", SIMULATION + "/differences/{number}", "", RULE_READERS),
            about("GET", REVISION + "/sheets", "", RULE_READERS),
            about("GET", REVISION + "/changes", "", RULE_READERS),
            about("GET", REVISION + "/conflicts", "", RULE_READERS),
            about("GET", REVISION + "/difference", "", RULE_READERS),
            about("PUT", REVISION + "/presence", "{}", RULE_READERS),
            about("POST", REVISION + "/checks", "{}", RULE_READERS),
            about("POST", REVISION + "/sentences", "{}", RULE_READERS),
            about("POST", REVISION + "/example-runs", "{}", RULE_READERS),
            about("GET", REVISION + "/content.xlsx", "", RULE_READERS),
            about("POST", REVISION + "/coverage", "{}", RULE_READERS),
            about("POST", REVISION + "/scenario-runs", "{}", RULE_READERS),
            about("GET", REVISION + "/content.dmn", "", RULE_READERS),
            about("GET", REVISION + "/content.csv", "", RULE_READERS),
            about("GET", REVISION + "/drl", "", RULE_READERS),
            about("POST", REVISION + "/drl/checks", "{\"text\": \"\"}", RULE_READERS),
            about("PUT", REVISION + "/drl", "{\"text\": \"\"}", RULE_AUTHORS),
            about("GET", REVISION + "/drl/conflicts", "", RULE_READERS),
            about("POST", REVISION + "/imports", "", RULE_AUTHORS),
            about("POST", REVISION + "/imports/{comparison}/application", "", RULE_AUTHORS),
            about("POST", REVISION + "/rows", "{\"sheet\": \"ROWS\", \"cells\": {}}", RULE_AUTHORS),
            about("PUT", REVISION + "/rows/{row}", CELLS, RULE_AUTHORS),
            about("DELETE", REVISION + "/rows/{row}", "", RULE_AUTHORS),
            about("POST", REVISION + "/rows/{row}/restoration", "", RULE_AUTHORS),
            about("PUT", REVISION + "/rows/{row}/position", "{}", RULE_AUTHORS),
            about("POST", REVISION + "/comments", "{}", RULE_PEOPLE),
            about("POST", REVISION + "/submission", "{}", RULE_AUTHORS),
            about("POST", REVISION + "/review", "{}", Set.of(RULE_REVIEWER)),
            about("POST", REVISION + "/legal-review", "{}", Set.of(RULE_LEGAL)),
            about("POST", REVISION + "/approval", "{}", Set.of(RULE_APPROVER)),
            about("POST", REVISION + "/publication", "{\"reason\": \"x\"}", Set.of(RULE_APPROVER)),
            about("POST", REVISION + "/withdrawal", "{}", Set.of(RULE_AUTHOR, RULE_APPROVER)));

    private RulebookAccess() {}
}
