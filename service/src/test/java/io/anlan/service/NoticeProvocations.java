// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.Provocations.Provocation;
import io.anlan.service.platform.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Requests about what leaves the house which cannot be granted. */
final class NoticeProvocations {

    private static final String ADDRESS = "/api/notification-preferences/address";

    private final Api api;
    private final List<Provocation> all;

    NoticeProvocations(Api api, List<Provocation> all) {
        this.api = api;
        this.all = all;
    }

    void add() {
        String admin = api.token("admin", List.of(Role.ADMIN), Api.CITY);
        add("notification/unknown-webhook", "POST", admin, "/api/webhooks/" + UUID.randomUUID() + "/ping", "");
        add("notification/invalid-webhook", "POST", admin, "/api/webhooks", "{\"url\": \"http://169.254.169.254/\"}");
        add("notification/invalid-address", "POST", admin, ADDRESS, "{\"address\": \"a@b\"}");
        add("notification/wrong-code", "POST", admin, ADDRESS + "/confirmation", "{\"code\": \"000000\"}");
        add("platform/invalid", "PUT", admin, "/api/notification-preferences", "{\"quietFrom\": \"25:00\"}");
        documents(api.token("city", List.of(Role.CITY_REGULATOR), Api.CITY));
    }

    private void documents(String city) {
        String template = "/api/document-templates/LISTING_NOTICE";
        add("document/unknown", "GET", city, "/api/documents/" + UUID.randomUUID(), "");
        add("document/unknown-filter", "GET", city, "/api/documents?kond=LISTING_NOTICE", "");
        add("document/unknown-template", "POST", city, template + "/versions/99/approval", "{}");
        add("document/invalid-template", "POST", city, template + "/preview", "{}");
        add("document/words-needed", "POST", city, template + "/proposals", "{}");
        add("document/unknown-unit", "PUT", city, "/api/issuing-units", "{}");
    }

    private void add(String type, String method, String token, String path, String body) {
        all.add(new Provocation(
                type,
                path,
                HttpRequest.newBuilder(URI.create(api.url() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))));
    }
}
