// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.Api;
import io.anlan.service.platform.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people who write, judge and publish rules, and what they do over HTTP. */
public final class RuleOffice {

    static final String DEADLINES = "/api/rulebook/packs/deadlines/default";
    static final String CRITERIA = "/api/rulebook/packs/determination/mem-order-10-2023";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api api;

    public RuleOffice(Api api) {
        this.api = api;
    }

    /** Somebody of this role at any unit. */
    RestTestClient as(Role role, String unit) {
        return api.as(role, unit);
    }

    /** Somebody of the city by name. */
    RestTestClient as(String username, Role... roles) {
        return api.as(username, List.of(roles), Api.CITY);
    }

    RestTestClient author() {
        return as(Role.RULE_AUTHOR, Api.CITY);
    }

    RestTestClient colleague() {
        return as("colleague", Role.RULE_AUTHOR);
    }

    RestTestClient district() {
        return as(Role.RULE_AUTHOR, Api.PUDONG);
    }

    RestTestClient reviewer() {
        return as(Role.RULE_REVIEWER, Api.CITY);
    }

    RestTestClient lawyer() {
        return as(Role.RULE_LEGAL, Api.CITY);
    }

    RestTestClient approver() {
        return as(Role.RULE_APPROVER, Api.CITY);
    }

    /** What came back: status, entity tag and body. */
    record Answer(int status, String tag, JsonNode body) {

        String type() {
            return body.path("type").asString("").replace("/problems/", "");
        }

        String id() {
            return body.path("id").asString();
        }
    }

    static Answer call(RestTestClient who, String method, String path, Object body, String... headers) {
        var request = who.method(HttpMethod.valueOf(method)).uri(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        var result = request.exchange().returnResult(byte[].class);
        byte[] content = result.getResponseBody();
        String tag = Objects.requireNonNullElse(result.getResponseHeaders().getETag(), "");
        return new Answer(result.getStatus().value(), tag, content == null ? JSON.nullNode() : JSON.readTree(content));
    }

    static Answer get(RestTestClient who, String path) {
        return call(who, "GET", path, null);
    }

    static String revision(String id) {
        return "/api/rulebook/revisions/" + id;
    }

    /** A new draft of a pack, by the city's author. */
    String draft(String pack) {
        Answer draft = call(author(), "POST", pack + "/drafts", null);
        if (draft.status() != 201) {
            throw new AssertionError(draft.toString());
        }
        return draft.id();
    }

    /** The line of a sheet whose cell says so. */
    static JsonNode line(RestTestClient who, String id, String sheet, String column, String text) {
        return lines(who, id, sheet, cells -> text.equals(cells.path(column).asString()))
                .get(0);
    }

    static List<JsonNode> lines(RestTestClient who, String id, String sheet, Predicate<JsonNode> wanted) {
        for (JsonNode one : get(who, revision(id) + "/sheets").body().path("sheets")) {
            if (one.path("name").asString().equals(sheet)) {
                return one.path("rows")
                        .valueStream()
                        .filter(row -> wanted.test(row.path("cells")))
                        .toList();
            }
        }
        throw new AssertionError("no sheet " + sheet);
    }

    /** Writes one cell of a line as it was seen. */
    static Answer write(RestTestClient who, String id, JsonNode line, String column, String text) {
        Map<String, String> cells = new HashMap<>();
        line.path("cells")
                .propertyStream()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        cells.put(column, text);
        return call(
                who,
                "PUT",
                revision(id) + "/rows/" + line.path("key").asString(),
                Map.of("cells", cells),
                "If-Match",
                "\"" + line.path("version").asLong() + "\"");
    }

    /** Takes a line out as it was seen. */
    static Answer takeOut(RestTestClient who, String id, JsonNode line) {
        String path = revision(id) + "/rows/" + line.path("key").asString();
        String seen = "\"" + line.path("version").asLong() + "\"";
        return call(who, "DELETE", path, null, "If-Match", seen);
    }

    /** Acts on a revision in the version it has now. */
    Answer act(RestTestClient who, String id, String act, Object body) {
        String tag = get(who, revision(id)).tag();
        return call(who, "POST", revision(id) + "/" + act, body, "If-Match", tag);
    }

    /** Gives every warning of a draft a reason. */
    Map<String, Object> submission(String id) {
        List<Map<String, String>> reasons = call(author(), "POST", revision(id) + "/checks", Map.of())
                .body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asString().equals("WARNING"))
                .map(finding -> Map.of(
                        "code", finding.path("code").asString(),
                        "rowId", finding.path("rowId").asString(""),
                        "reason", "沿用现行规则，已与法制部门核对"))
                .toList();
        return Map.of("note", "收紧一般隐患整改期限", "reasons", reasons);
    }

    /** Takes a draft through everybody's hands up to its approval. */
    void approve(String id) {
        expect(200, act(author(), id, "submission", submission(id)));
        expect(200, act(reviewer(), id, "review", Map.of("agreed", true)));
        expect(200, act(lawyer(), id, "legal-review", Map.of("agreed", true)));
        expect(200, act(approver(), id, "approval", Map.of("agreed", true)));
    }

    String state(String id) {
        return get(author(), revision(id)).body().path("revision").path("state").asString();
    }

    static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Tightens the days of a row of the deadlines, and everybody agrees. */
    String approved(String row, String days) {
        String id = draft(DEADLINES);
        expect(200, write(author(), id, line(author(), id, "ROWS", "id", row), "then.days", days));
        approve(id);
        return id;
    }

    /** Tightens the days of a row of the deadlines, and publishes that at once. */
    String published(String row, String days) {
        String id = approved(row, days);
        expect(200, act(approver(), id, "publication", Map.of("reason", "试行更严的期限")));
        return id;
    }

    /** The file of a revision as it is taken out. */
    byte[] taken(String id, String file) {
        return Objects.requireNonNull(author().get()
                .uri(revision(id) + "/" + file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    /** Compares a file with a draft. */
    static Answer compare(RestTestClient who, String id, byte[] file, String sheet) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "rules";
            }
        });
        var result = who.post()
                .uri(revision(id) + "/imports?sheet=" + sheet)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .returnResult(byte[].class);
        return new Answer(
                result.getStatus().value(), "", JSON.readTree(Objects.requireNonNull(result.getResponseBody())));
    }
}
