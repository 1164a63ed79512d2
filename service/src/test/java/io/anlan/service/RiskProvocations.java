// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.Provocations.Provocation;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.Role;
import io.anlan.service.risk.RiskSteps;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Requests about risk points which cannot be granted. */
final class RiskProvocations {

    private static final String POINTS = "/api/risk-points";
    private static final String OWN = "/api/enterprises/" + Road.ENTERPRISE + "/risk-points";

    private final Api api;
    private final List<Provocation> all;
    private final RiskSteps steps;
    private final String safety;
    private final String inspector;

    RiskProvocations(Api api, List<Provocation> all) {
        this.api = api;
        this.all = all;
        this.steps = new RiskSteps(api);
        this.safety = api.token("safety", List.of(Role.ENTERPRISE_SAFETY_MANAGER), Road.UNIT);
        this.inspector = api.token("inspector", List.of(Role.INSPECTOR), Api.PUDONG);
    }

    void add() {
        reading();
        acts();
        jobs();
    }

    private void reading() {
        add("risk/unknown", "GET", safety, POINTS + "/RP-999999", "");
        add("risk/unknown", "GET", safety, POINTS + "/" + UUID.randomUUID(), "");
        add("risk/unknown", "GET", safety, POINTS + "/%27%20or%201=1", "");
        add("risk/unknown-template", "GET", safety, "/api/catalogue/risk-points/XXX-R001", "");
        add("risk/unknown-filter", "GET", safety, POINTS + "?levle=MAJOR", "");
        add("risk/unknown-filter", "GET", safety, "/api/catalogue/risk-points?industri=MACHINERY", "");
        add("risk/unknown-sort", "GET", safety, POINTS + "?sort=scope", "");
        add("risk/unknown-regraded-level", "GET", safety, POINTS + "?regraded=nonsense", "");
        add("platform/invalid-cursor", "GET", safety, POINTS + "?cursor=nonsense", "");
        add("platform/invalid-cursor", "GET", safety, POINTS + "?cursor=%C3%A4", "");
        add("platform/invalid-cursor", "GET", safety, POINTS + "?sort=level&cursor=MDsx", "");
        add("platform/invalid-cursor", "GET", safety, "/api/catalogue/risk-points?cursor=x", "");
    }

    private void acts() {
        String body = RiskSteps.fromTemplate("");
        String point = POINTS + "/" + steps.report(body).get("number");
        add("risk/invalid-report", "POST", safety, OWN, "{}");
        add("risk/invalid-report", "POST", safety, OWN, body.replace(RiskSteps.TEMPLATE, "XXX-R001"));
        add("risk/invalid-report", "POST", safety, point + "/retirement", "{}");
        add("risk/invalid-scores", "POST", safety, OWN, RiskSteps.fromTemplate(RiskSteps.scores("4", "6", "15")));
        add(
                "risk/invalid-scores",
                "POST",
                inspector,
                "/api/risk-gradings",
                "{\"method\": \"LS\", \"scores\": {\"likelihood\": 9}, \"directGrounds\": [\"x\"]}");
        add("risk/reported-already", "POST", safety, OWN, body);
        add("risk/not-your-role", "PUT", inspector, point, body);
        var gone = steps.report(RiskSteps.fromTemplate(""));
        steps.retiring(steps.reporter(), gone, "拆除").expectStatus().isOk();
        add("risk/retired", "PUT", safety, POINTS + "/" + gone.get("number"), body);
    }

    private void jobs() {
        String nowhere = "/" + UUID.randomUUID();
        String city = api.token("city", List.of(Role.CITY_REGULATOR), Api.CITY);
        String wrong = steps.checked("部位,责任人\nx," + UUID.randomUUID() + "\n", "CHECKED");
        add("risk/unknown-import", "GET", safety, "/api/risk-point-imports" + nowhere, "");
        add("risk/file-has-problems", "POST", safety, "/api/risk-point-imports/" + wrong + "/commit", "{}");
        add("risk/unknown-regrading", "GET", city, "/api/risk-regradings" + nowhere, "");
        add("risk/words-needed", "POST", city, "/api/risk-regradings", "{}");
    }

    private void add(String type, String method, String token, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"0\"");
        all.add(new Provocation(
                type,
                path,
                body.isEmpty()
                        ? request.GET()
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))));
    }
}
