// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.about;
import static io.anlan.service.AccessMatrix.get;
import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call what of documents and their templates: a part of the access matrix. */
final class DocumentAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> REGULATORS = Set.of(DISTRICT_REGULATOR, CITY_REGULATOR);
    private static final Set<Role> CITY = Set.of(CITY_REGULATOR);
    private static final String DOCUMENT = "/api/documents/{id}";
    private static final String TEMPLATE = "/api/document-templates/{kind}";

    static final List<AccessEntry> ENTRIES = List.of(
            get("/api/hidden-dangers/{number}/documents", ALL),
            get("/api/documents", ALL),
            get("/api/ledgers/documents.xlsx", ALL),
            get(DOCUMENT, ALL),
            get(DOCUMENT + "/editions/{edition}/file.docx", ALL),
            get(DOCUMENT + "/editions/{edition}/file.pdf", ALL),
            new AccessEntry(
                    "POST", DOCUMENT + "/editions", "{\"reason\": \" \"}", Stage.RECTIFYING, REGULATORS, 422, 403),
            get("/api/document-templates", CITY),
            new AccessEntry("POST", TEMPLATE + "/proposals", "{}", Stage.RECTIFYING, CITY, 422, 403),
            new AccessEntry("POST", TEMPLATE + "/preview", "{}", Stage.RECTIFYING, CITY, 422, 403),
            about("POST", TEMPLATE + "/versions/{version}/approval", "", CITY),
            about("POST", TEMPLATE + "/versions/{version}/rejection", "{\"reason\": \"x\"}", CITY),
            get("/api/issuing-units", CITY),
            about("PUT", "/api/issuing-units", "{}", CITY));

    private DocumentAccess() {}
}
