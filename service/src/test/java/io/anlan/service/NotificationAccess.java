// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static io.anlan.service.AccessMatrix.about;
import static io.anlan.service.AccessMatrix.get;
import static io.anlan.service.platform.Role.ADMIN;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may choose and who may say what leaves the house: a part of the access matrix. */
final class NotificationAccess {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINS = Set.of(ADMIN);
    private static final String PREFERENCES = "/api/notification-preferences";
    private static final String WEBHOOKS = "/api/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook}";
    private static final String SPAN = "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-02T00:00:00Z\"}";

    static final List<AccessEntry> ENTRIES = List.of(
            get(PREFERENCES, ALL),
            mine("PUT", PREFERENCES, "{}", 422),
            mine("POST", PREFERENCES + "/address", "{}", 422),
            mine("POST", PREFERENCES + "/address/confirmation", "{}", 422),
            mine("DELETE", PREFERENCES + "/address", "", 204),
            get(WEBHOOKS, ADMINS),
            new AccessEntry("POST", WEBHOOKS, "{}", Stage.RECTIFYING, ADMINS, 422, 403),
            about("GET", WEBHOOK, "", ADMINS),
            about("PUT", WEBHOOK, "{}", ADMINS),
            about("DELETE", WEBHOOK, "", ADMINS),
            about("POST", WEBHOOK + "/pause", "", ADMINS),
            about("POST", WEBHOOK + "/resumption", "", ADMINS),
            about("POST", WEBHOOK + "/secret", "", ADMINS),
            about("POST", WEBHOOK + "/ping", "", ADMINS),
            about("GET", WEBHOOK + "/deliveries", "", ADMINS),
            about("POST", WEBHOOK + "/deliveries/{delivery}/replay", "", ADMINS),
            about("POST", WEBHOOK + "/replays", SPAN, ADMINS));

    private NotificationAccess() {}

    private static AccessEntry mine(String method, String path, String body, int granted) {
        return new AccessEntry(method, path, body, Stage.RECTIFYING, ALL, granted, 403);
    }
}
