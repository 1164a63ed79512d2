// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.Provocations.Provocation;
import io.anlan.service.platform.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Requests about rules which cannot be granted. */
final class RuleProvocations {

    private static final String RULEBOOK = "/api/rulebook";

    private final Api api;
    private final List<Provocation> all;

    RuleProvocations(Api api, List<Provocation> all) {
        this.api = api;
        this.all = all;
    }

    void add() {
        String author = api.token("author", List.of(Role.RULE_AUTHOR), Api.CITY);
        String district = api.token("district", List.of(Role.RULE_AUTHOR), Api.PUDONG);
        String approver = api.token("approver", List.of(Role.RULE_APPROVER), Api.CITY);
        String jiading = api.token("jiading", List.of(Role.RULE_APPROVER), Api.JIADING);
        String matrix = RULEBOOK + "/packs/risk-grading/ls";
        String reason = "{\"reason\": \"x\"}";
        add("rulebook/unknown", "GET", author, RULEBOOK + "/revisions/" + UUID.randomUUID(), "");
        add("rulebook/unknown-pack", "GET", author, RULEBOOK + "/packs/no-such/pack", "");
        add("rulebook/not-yours", "POST", district, matrix + "/drafts", "{}");
        add("rulebook/nothing-to-roll-back", "POST", approver, matrix + "/rollback", reason);
        add("rulebook/not-your-role", "POST", jiading, matrix + "/rollback", reason);
        add("rulebook/words-needed", "POST", approver, matrix + "/rollback", "{}");
        add("platform/malformed-parameter", "GET", author, RULEBOOK + "/revisions/x/sheets", "");
    }

    private void add(String type, String method, String token, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api.url() + path)).header("Authorization", "Bearer " + token);
        all.add(new Provocation(
                type,
                path,
                body.isEmpty()
                        ? request.GET()
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))));
    }
}
