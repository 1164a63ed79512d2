// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.Provocations.Provocation;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.organization.HouseSteps;
import io.anlan.service.platform.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Requests about an enterprise's house which cannot be granted. */
final class HouseProvocations {

    private static final String HOUSE = "/api/enterprises/" + Road.ENTERPRISE;

    private final Api api;
    private final List<Provocation> all;
    private final String safety;
    private final String regulator;

    HouseProvocations(Api api, List<Provocation> all) {
        this.api = api;
        this.all = all;
        this.safety = api.token("safety", List.of(Role.ENTERPRISE_SAFETY_MANAGER), Road.UNIT);
        this.regulator = api.token("regulator", List.of(Role.DISTRICT_REGULATOR), Api.PUDONG);
    }

    void add() {
        enterprises();
        places();
        people();
        declarations();
    }

    private void declarations() {
        String nobody = "/api/declarations/" + UUID.randomUUID();
        add("declaration/unknown", "GET", safety, nobody, "");
        add("declaration/unknown-notice", "GET", safety, "/api/public/notices/x", "");
        add("declaration/unknown-risk-point", "GET", safety, "/api/risk-points/" + UUID.randomUUID() + "/qr.png", "");
        String path = HouseSteps.register(api, "310000/310115/310115103");
        String manager = api.token("manager", List.of(Role.ENTERPRISE_SAFETY_MANAGER), path);
        String code = path.substring(path.lastIndexOf('/') + 1);
        add("declaration/nothing-to-declare", "POST", manager, "/api/enterprises/" + code + "/declarations", "");
    }

    private void enterprises() {
        String right = """
                {"name": "x", "category": "3670", "unit": "310000/310115/310115103", "address": "x", "principal": "x",
                 "phone": "021-12345678"}""";
        String nowhere = right.replace("310000/310115/310115103", "310000/310115/999999999");
        add("organization/unknown-enterprise", "GET", safety, "/api/enterprises/914403001922038216", "");
        add("platform/invalid-cursor", "GET", safety, "/api/enterprises?cursor=x", "");
        add(
                "organization/invalid-code",
                "POST",
                regulator,
                "/api/enterprises",
                registration("914403001922038217", right));
        add(
                "organization/registered-already",
                "POST",
                regulator,
                "/api/enterprises",
                registration(Road.ENTERPRISE, right));
        add(
                "organization/invalid-enterprise",
                "POST",
                regulator,
                "/api/enterprises",
                registration(Road.ENTERPRISE, nowhere));
        add("organization/invalid-enterprise", "PUT", safety, HOUSE, "{}");
        add("organization/regulators-only", "PUT", safety, HOUSE, right);
        add("platform/version-needed", "PUT", request(safety, HOUSE).PUT(BodyPublishers.ofString("{}")));
    }

    private void places() {
        String site = (String) first("places").get("id");
        String nowhere = "/api/places/" + UUID.randomUUID();
        add("organization/unknown-place", "PUT", safety, nowhere, "{}");
        add("organization/invalid-place", "POST", safety, HOUSE + "/places", "{\"kind\": \"SITE\"}");
        add(
                "organization/place-does-not-fit",
                "POST",
                safety,
                HOUSE + "/places",
                "{\"kind\": \"PART\", \"name\": \"x\"}");
        add("organization/words-needed", "POST", safety, "/api/places/" + site + "/retirement", "{}");
        add("organization/place-in-use", "POST", safety, "/api/places/" + site + "/retirement", "{\"reason\": \"x\"}");
    }

    private void people() {
        String person = (String) first("people").get("id");
        add("organization/unknown-person", "PUT", safety, "/api/people/" + UUID.randomUUID(), "{}");
        add("organization/invalid-person", "POST", safety, HOUSE + "/people", "{\"name\": \" \"}");
        add("organization/invalid-certificate", "POST", safety, "/api/people/" + person + "/certificates", "{}");
    }

    private static String registration(String code, String enterprise) {
        return "{\"code\": \"" + code + "\", \"enterprise\": " + enterprise + "}";
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> first(String what) {
        var road = new Road(api);
        return ((List<Map<String, Object>>) Objects.requireNonNull(
                        road.read(road.safetyManager(), HOUSE + "/" + what).get("items")))
                .get(0);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private void add(String type, String method, String token, String path, String body) {
        add(type, path, request(token, path).header("If-Match", "\"0\"").method(method, BodyPublishers.ofString(body)));
    }

    private void add(String type, String what, HttpRequest.Builder request) {
        all.add(new Provocation(type, what, request));
    }
}
