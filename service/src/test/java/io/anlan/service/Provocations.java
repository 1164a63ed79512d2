// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Requests which cannot be granted; sending one again changes nothing. */
final class Provocations {

    /** @param type of the problem that is to come */
    record Provocation(String type, String what, HttpRequest.Builder request) {
        @Override
        public String toString() {
            return type + ": " + what;
        }
    }

    private static final String DANGERS = "/api/hidden-dangers";
    private static final String INSPECTIONS = "/api/inspections";
    private static final String IMPORTS = "/api/inspection-imports";
    private static final int MEGABYTE = 1 << 20;

    private final Api api;
    private final Road road;
    private final String inspector;
    private final String safety;
    private final String both;
    private final List<Provocation> all = new ArrayList<>();

    Provocations(Api api) {
        this.api = api;
        this.road = new Road(api);
        this.inspector = api.token("inspector", List.of(Role.INSPECTOR), Api.PUDONG);
        this.safety = api.token("safety", List.of(Role.ENTERPRISE_SAFETY_MANAGER), Road.UNIT);
        this.both = api.token(
                "both", List.of(Role.ENTERPRISE_SAFETY_MANAGER, Role.DISTRICT_REGULATOR, Role.SUPERVISOR), Road.UNIT);
    }

    List<Provocation> all() {
        requests();
        register();
        acts();
        evidence();
        imports();
        inspections();
        new HouseProvocations(api, all).add();
        new RiskProvocations(api, all).add();
        new RuleProvocations(api, all).add();
        new NoticeProvocations(api, all).add();
        return all;
    }

    private void requests() {
        String auditor = api.token("auditor", List.of(Role.AUDITOR), Api.CITY);
        add("identity/unauthenticated", "no token", HttpRequest.newBuilder(uri("/api/me")));
        add("identity/unauthenticated", "not a token", get("nonsense", "/api/me"));
        add("identity/forbidden", "the trail is the auditor's", get(safety, "/api/audit"));
        add("platform/not-found", "unknown path", get(safety, "/api/no/such/thing"));
        add("platform/not-found", "unknown path with a body", json(safety, "/api/no-such-thing", "{}"));
        add(
                "platform/method-not-allowed",
                "nobody deletes",
                get(safety, "/api/me").DELETE());
        add("platform/not-acceptable", "no XML", get(safety, "/api/me").header("Accept", "application/xml"));
        add("platform/unsupported-format", "text", post(safety, DANGERS, "text/plain", "x"));
        add("platform/unsupported-format", "a form", post(safety, DANGERS, "application/x-www-form-urlencoded", "a=b"));
        add("platform/malformed-json", "cut off", json(safety, DANGERS, "{\"title\": \"x"));
        add("platform/malformed-json", "nothing at all", json(safety, DANGERS, ""));
        add("platform/invalid", "a wrong type", json(safety, DANGERS, "{\"foundOn\": {\"day\": 1}}"));
        add("platform/invalid", "a month of 13", json(safety, DANGERS, "{\"foundOn\": \"2026-13-01\"}"));
        add("platform/invalid", "an empty preview", json(safety, "/api/determinations", "{}"));
        add("platform/invalid", "a page of none", get(auditor, "/api/audit?limit=0"));
        add("platform/malformed-parameter", "no number", get(safety, DANGERS + "?limit=many"));
        add("platform/malformed-parameter", "no such status", get(safety, DANGERS + "?status=DONE"));
        add("platform/malformed-parameter", "no day", get(safety, DANGERS + "?foundFrom=yesterday"));
        add("platform/malformed-parameter", "no identifier", get(inspector, IMPORTS + "/1"));
        add("platform/malformed-parameter", "no number of a notice", post(safety, "/api/notices/x/read", "", ""));
        add("notification/unknown", "a notice nobody sent", post(safety, "/api/notices/0/read", "", ""));
        add("reporting/invalid-period", "it ends first", get(safety, "/api/statistics?from=2026-02-01&to=2026-01-01"));
        add("reporting/outside-scope", "another district", get(safety, "/api/statistics?district=310101"));
        add("process/unknown", "no such process", get(safety, "/api/processes/x"));
        add("process/unknown-step", "no such step", get(safety, "/api/processes/rectification/steps/x"));
        add("process/outside-scope", "another district", get(safety, "/api/processes?district=310101"));
        add("reporting/unknown-filter", "misspelt", get(safety, "/api/ledgers/hidden-dangers.xlsx?colour=red"));
        add("reporting/unknown-enterprise", "nobody's code", get(safety, "/api/enterprises/X/risk-map"));
        add("platform/invalid-cursor", "no place in a list", get(safety, "/api/statistics/enterprises?cursor=x"));
        add("compliance/unknown-pack", "no such pack", get(safety, "/api/rule-packs/no/such"));
        String tooLarge = "{\"title\": \"" + "x".repeat(2 * MEGABYTE) + "\"}";
        add("platform/too-large", "two megabytes of JSON", json(safety, DANGERS, tooLarge));
        add("platform/too-large", "the same, of unknown length", unannounced(tooLarge));
    }

    private void register() {
        String report = Road.report(Alarm.GENERAL, "探头积灰");
        String key = UUID.randomUUID().toString();
        road.inspector()
                .post()
                .uri(DANGERS)
                .header("Idempotency-Key", key)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(report)
                .exchange()
                .expectStatus()
                .isCreated();
        String same = api.token(Api.username(Role.INSPECTOR, Api.PUDONG), List.of(Role.INSPECTOR), Api.PUDONG);
        String auditor = api.token("auditor", List.of(Role.AUDITOR), Api.CITY);
        add("platform/idempotency-key-invalid", "too short", json(inspector, DANGERS, report, "Idempotency-Key", "x"));
        add(
                "platform/idempotency-key-reused",
                "for another report",
                json(same, DANGERS, Road.report(Alarm.GENERAL, "另一条"), "Idempotency-Key", key));
        add("hidden-danger/not-your-role", "auditors report nothing", json(auditor, DANGERS, report));
        add("hidden-danger/invalid-report", "nothing said", json(inspector, DANGERS, "{}"));
        add(
                "hidden-danger/unknown-enterprise",
                "an enterprise nobody knows",
                json(inspector, DANGERS, report.replace(Road.ENTERPRISE, "914403001922038216")));
        add(
                "compliance/invalid-facts",
                "no such situation",
                json(inspector, DANGERS, report.replace("paintRoom", "noSuchSituation")));
        add(
                "compliance/no-criteria-in-force",
                "before there were any",
                json(inspector, DANGERS, report.replace("2026-03-09", "2001-03-09")));
        add("hidden-danger/unknown", "no such number", get(inspector, DANGERS + "/HD-2026-999999"));
        add("hidden-danger/unknown", "no number at all", get(inspector, DANGERS + "/%27%20or%201=1"));
        add("hidden-danger/unknown-filter", "misspelt", get(inspector, DANGERS + "?levle=MAJOR"));
        add("hidden-danger/unknown-sort", "not allowed", get(inspector, DANGERS + "?sort=scope"));
        for (var cursor : List.of("nonsense", "2026-99-99;1", "2026-02-30;1", "-;99", "infinity;x")) {
            String encoded = cursor.equals("nonsense")
                    ? cursor
                    : Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
            add("platform/invalid-cursor", cursor, get(inspector, DANGERS + "?sort=foundOn&cursor=" + encoded));
        }
    }

    private void acts() {
        String major = road.begin(Alarm.MAJOR);
        add("platform/version-needed", "without a version", json(both, act(major, "dismissal"), "{}"));
        add("platform/version-needed", "no version", act(both, major, "dismissal", "{}", "yesterday's"));
        add("hidden-danger/changed-meanwhile", "a stale version", act(both, major, "dismissal", "{}", "99"));
        add("hidden-danger/illegal-transition", "nothing to accept", act(both, major, "acceptance", "{}"));
        add("hidden-danger/not-your-role", "no plan of yours", act(inspector, major, "plan", Road.plan("2026-04-15")));
        add("hidden-danger/incomplete-plan", "nothing planned", act(safety, major, "plan", "{}"));
        add("hidden-danger/words-needed", "no reason", act(both, major, "dismissal", "{\"reason\": \" \"}"));
        String planned = road.begin(Alarm.MAJOR);
        var person = api.withToken(both);
        road.does(person, planned, "plan", Road.plan("2026-04-15"));
        add("hidden-danger/own-plan", "one's own", act(both, planned, "plan-approval", "{\"opinion\": \"好\"}"));
        String general = road.begin(Alarm.GENERAL);
        add(
                "hidden-danger/evidence-needed",
                "no photograph",
                act(safety, general, "rectification", "{\"measures\": \"已清洁\"}"));
        add(
                "hidden-danger/invalid-submission",
                "a cost below zero",
                act(safety, general, "rectification", "{\"measures\": \"已清洁\", \"cost\": -1}"));
        String rectified = road.begin(Alarm.GENERAL);
        road.does(
                person,
                rectified,
                "rectification",
                "{\"measures\": \"已清洁\", \"evidence\": [\"" + Road.photo(person) + "\"]}");
        add("hidden-danger/own-rectification", "one's own", act(both, rectified, "acceptance", "{\"opinion\": \"好\"}"));
    }

    private void evidence() {
        String png = "\u0089PNG\r\n\u001a\n";
        String pdf = "%PDF-1.4\n1 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
        add("evidence/unknown", "no such file", get(safety, "/api/evidence/" + "0".repeat(64)));
        add("evidence/type-not-accepted", "a page", upload(safety, "/api/evidence", "image/png", "<html></html>  "));
        add("evidence/type-mismatch", "no JPEG", upload(safety, "/api/evidence", "image/jpeg", png + "0000IHDR"));
        add("evidence/damaged", "cut off", upload(safety, "/api/evidence", "image/png", png + "0000IHDR"));
        add("evidence/active-content", "a script", upload(safety, "/api/evidence", "application/pdf", pdf));
        String form = "multipart/form-data; boundary=x";
        add("platform/part-missing", "no file", post(safety, "/api/evidence", form, "--x--\r\n"));
        add(
                "platform/malformed-upload",
                "cut off",
                post(safety, "/api/evidence", form, "--x\r\nContent-Disposition: form-data; name=\"file\""));
        add(
                "platform/too-large",
                "thirteen megabytes",
                upload(safety, "/api/evidence", "image/png", "x".repeat(13 * MEGABYTE)));
    }

    private void imports() {
        String id = UUID.randomUUID().toString();
        String header = "案例号,检查日期,统一社会信用代码,标题,情形,指标1,值1,检查机关\n";
        String right = header + id + ",2025-04-07," + Road.ENTERPRISE + ",喷漆室无报警,paintRoom,fixedGasAlarm,ABSENT,机关\n";
        var person = new ImportedFile(road, api.withToken(inspector));
        String wrong = person.checked(right.replace("2025", "2099"));
        person.imported(right);
        add("inspection/unknown-import", "no such import", get(inspector, IMPORTS + "/" + id));
        add("inspection/file-has-problems", "a day to come", post(inspector, commit(wrong), "", ""));
        add("inspection/already-imported", "again", upload(inspector, IMPORTS, "text/csv", right));
        add("inspection/check-first", "at once", upload(inspector, IMPORTS + "?dryRun=false", "text/csv", right));
        add("platform/unknown-file-format", "a PDF", upload(inspector, IMPORTS, "text/csv", "%PDF-1.7\u0000"));
        add("platform/unreadable-file", "nothing in it", upload(inspector, IMPORTS, "text/csv", ""));
        add(
                "platform/part-missing",
                "no file",
                post(inspector, IMPORTS, "multipart/form-data; boundary=x", "--x--\r\n"));
    }

    private void inspections() {
        String any = "/" + UUID.randomUUID();
        String order = "{\"enterprise\": \"914403001922038216\"}";
        add("inspection/unknown", "nobody ordered it", get(inspector, INSPECTIONS + any));
        add("inspection/unknown-risk-point", "none there", get(inspector, "/api/risk-points" + any + "/checklist"));
        add("supervision/unknown-filter", "misspelt", get(inspector, "/api/ladder-steps?stepp=URGE"));
        add("inspection/unknown-filter", "misspelt", get(inspector, INSPECTIONS + "?sate=OPEN"));
        add("inspection/unknown-sort", "not allowed", get(inspector, INSPECTIONS + "?sort=note"));
        add("platform/invalid-cursor", "no place in a list", get(inspector, INSPECTIONS + "?cursor=x"));
        add("inspection/invalid-order", "of whom?", json(inspector, INSPECTIONS, "{}"));
        add("inspection/nothing-to-inspect", "nobody's", json(inspector, INSPECTIONS, order));
    }

    private void add(String type, String what, HttpRequest.Builder request) {
        all.add(new Provocation(type, what, request));
    }

    private URI uri(String path) {
        return URI.create(api.url() + path);
    }

    private HttpRequest.Builder get(String token, String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder post(String token, String path, String type, String body) {
        var request = get(token, path);
        return type.isEmpty()
                ? request.POST(noBody())
                : request.header("Content-Type", type).POST(ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private HttpRequest.Builder json(String token, String path, String body, String... headers) {
        var request =
                get(token, path).header("Content-Type", "application/json").POST(ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder unannounced(String body) {
        return get(safety, DANGERS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder upload(String token, String path, String type, String content) {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var charset = type.equals("text/csv") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return get(token, path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(head, content.getBytes(charset), "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII))));
    }

    private HttpRequest.Builder act(String token, String number, String act, String body) {
        return act(token, number, act, body, String.valueOf(road.version(number)));
    }

    private HttpRequest.Builder act(String token, String number, String act, String body, String version) {
        return json(token, act(number, act), body, "If-Match", "\"" + version + "\"");
    }

    private static String act(String number, String act) {
        return DANGERS + "/" + number + "/" + act;
    }

    private static String commit(String id) {
        return IMPORTS + "/" + id + "/commit";
    }
}
