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

/** Who may call what of listings, interviews, transfers and committees: a part of the access matrix. */
final class SupervisionAccess {

    /** Whoever asks about a proceeding that is not in sight hears that there is none; the roles are specified by ListingIT. */
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static final Set<Role> PROPOSERS = Set.of(INSPECTOR, SUPERVISOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> AUTHORITY = Set.of(SUPERVISOR, DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> CITY = Set.of(CITY_REGULATOR);

    private static final String LISTING = "/api/listings/{listing}";
    private static final String INTERVIEW = "/api/interviews/{interview}";
    private static final String TRANSFER = "/api/enforcement-transfers/{transfer}";
    private static final String COMMITTEE = "/api/committees/{committee}";
    private static final String NOTHING = "{\"hiddenDanger\": \"x\", \"reason\": \"x\"}";
    private static final String APPROVED = "{\"approved\": true}";

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/hidden-dangers/{number}/supervision", ALL),
            get("/api/supervision/work", ALL),
            get("/api/listings", ALL),
            about("POST", "/api/listings", NOTHING, PROPOSERS),
            about("GET", LISTING, "", ALL),
            about("GET", LISTING + "/requirements", "", ALL),
            about("POST", LISTING + "/decision", APPROVED, ALL),
            about("POST", LISTING + "/publication", "{}", ALL),
            about("POST", LISTING + "/progress", "{}", ALL),
            about("POST", LISTING + "/visits", "{}", ALL),
            about("POST", LISTING + "/extension-request", "{}", ALL),
            about("POST", LISTING + "/extension-decision", APPROVED, ALL),
            about("POST", LISTING + "/acceptance", "{\"passed\": true}", ALL),
            about("POST", LISTING + "/delisting", APPROVED, ALL),
            about("POST", LISTING + "/withdrawal", "{}", ALL),
            get("/api/interviews", ALL),
            about("POST", "/api/interviews", NOTHING, AUTHORITY),
            about("GET", INTERVIEW, "", ALL),
            about("POST", INTERVIEW + "/call", "{}", ALL),
            about("POST", INTERVIEW + "/minutes", "{}", ALL),
            about("POST", INTERVIEW + "/absence", "{}", ALL),
            about("POST", INTERVIEW + "/follow-ups", "{\"commitment\": 1, \"kept\": true}", ALL),
            about("POST", INTERVIEW + "/withdrawal", "{}", ALL),
            get("/api/enforcement-transfers", ALL),
            get("/api/enforcement-transfers/discretion-pointers", ALL),
            about("POST", "/api/enforcement-transfers", NOTHING, PROPOSERS),
            about("GET", TRANSFER, "", ALL),
            about("POST", TRANSFER + "/decision", APPROVED, ALL),
            about("POST", TRANSFER + "/filing", "{\"filed\": true}", ALL),
            about("POST", TRANSFER + "/outcome", "{}", ALL),
            about("POST", TRANSFER + "/publication", "{}", ALL),
            about("POST", TRANSFER + "/withdrawal", "{}", ALL),
            get("/api/committees", ALL),
            new AccessEntry("POST", "/api/committees", "{}", Stage.RECTIFYING, CITY, 422, 403),
            about("GET", COMMITTEE, "", ALL),
            about("POST", COMMITTEE + "/members", "{}", CITY),
            about("POST", COMMITTEE + "/members/{username}/departure", "", CITY));

    private SupervisionAccess() {}
}
