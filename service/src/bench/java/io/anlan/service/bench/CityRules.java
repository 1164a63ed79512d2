// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change of the rules takes in a whole city: trying it on all that was found, checking as one types, publishing. */
final class CityRules {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AUTHOR = "rule.author";
    private static final String REVIEWER = "rule.reviewer";
    private static final String LAWYER = "rule.legal";
    private static final String APPROVER = "rule.approver";
    private static final String DEADLINES = "/api/rulebook/packs/deadlines/default";
    private static final int PAUSE_MILLIS = 100;

    private final CityPages pages;
    private final CityMemory memory;

    CityRules(CityPages pages, CityMemory memory) {
        this.pages = pages;
        this.memory = memory;
    }

    /** A shorter deadline for all general ones, tried on everything that was ever found. */
    void simulate() throws Exception {
        String draft = draft(DEADLINES);
        write(draft, line(draft, row -> row.path("id").asString().equals("期限-6")), "then.days", "9 天");
        follow("simulation on hidden dangers", revision(draft) + "/simulations", Map.of("months", 120));
    }

    /** A worse level for a middle range of LEC, tried on all risk points that are there. */
    void simulateOnPoints() throws Exception {
        String draft = draft("/api/rulebook/packs/risk-grading/lec");
        write(draft, line(draft, row -> row.path("id").asString().equals("LEC-3")), "then.riskLevel", "HIGH");
        follow("simulation on risk points", revision(draft) + "/point-simulations", Map.of());
    }

    private void follow(String what, String order, Map<String, ?> with) throws Exception {
        memory.collect();
        String before = memory.now();
        memory.watch();
        long began = System.nanoTime();
        JsonNode run = post(AUTHOR, order, with);
        String id = run.path("id").asString();
        while (run.path("status").asString().equals("RUNNING")) {
            Thread.sleep(PAUSE_MILLIS);
            run = get(AUTHOR, "/api/rulebook/simulations/" + id);
        }
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %s, %d in %.1f s, %d would differ, %d unread; heap %s before, at most %s%n",
                what, run.path("status").asString(), run.path("done").asLong(), took, run.path("changed").asLong(),
                run.path("unread").asLong(), before, memory.most());
    }

    /** The whole review of a pack with one cell changed, as the editor asks for it with every pause in typing. */
    void check(String pack, String column, int times) throws Exception {
        String draft = draft("/api/rulebook/packs/" + pack);
        JsonNode row = line(draft, any -> true);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Map<String, String> cells = cells(row);
            cells.merge(column, String.valueOf(i), String::concat);
            var unsaved = Map.of(
                    "lines",
                    List.of(Map.of(
                            "key", row.path("key").asString(), "sheet", "ROWS", "cells", cells, "deleted", false)));
            long began = System.nanoTime();
            post(AUTHOR, revision(draft) + "/checks", unsaved);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        tell("check of " + pack + " with an unsaved line", millis);
    }

    /** One row of a pack changed and made law; the clock runs from the order until it is law on this node. */
    void publish(String pack, String column, int times) throws Exception {
        List<Double> millis = new ArrayList<>();
        String path = "/api/rulebook/packs/" + pack;
        String law = get(APPROVER, path).path("pack").path("liveRevision").asString();
        for (int i = 0; i < times; i++) {
            String draft = approved(path, column, i);
            long began = System.nanoTime();
            act(APPROVER, draft, "publication", Map.of("reason", "benchmark"));
            millis.add((System.nanoTime() - began) / 1e6);
        }
        long began = System.nanoTime();
        post(APPROVER, path + "/rollback", Map.of("reason", "benchmark", "to", law));
        tell("publication of one row of " + pack, millis);
        System.out.printf(Locale.ROOT, "rollback: %.0f ms%n", (System.nanoTime() - began) / 1e6);
    }

    private String approved(String path, String column, int round) throws Exception {
        String draft = draft(path);
        JsonNode row = line(draft, any -> true);
        write(draft, row, column, row.path("cells").path(column).asString() + "（" + round + "）");
        List<Map<String, String>> reasons = new ArrayList<>();
        for (JsonNode finding : post(AUTHOR, revision(draft) + "/checks", Map.of()).path("findings")) {
            reasons.add(Map.of(
                    "code", finding.path("code").asString(),
                    "rowId", finding.path("rowId").asString(""),
                    "reason", "benchmark"));
        }
        act(AUTHOR, draft, "submission", Map.of("note", "benchmark", "reasons", reasons));
        act(REVIEWER, draft, "review", Map.of("agreed", true));
        if (get(AUTHOR, revision(draft)).path("revision").path("state").asString().equals("LEGAL_REVIEW")) {
            act(LAWYER, draft, "legal-review", Map.of("agreed", true));
        }
        act(APPROVER, draft, "approval", Map.of("agreed", true));
        return draft;
    }

    private String draft(String pack) throws Exception {
        return post(AUTHOR, pack + "/drafts", Map.of()).path("id").asString();
    }

    private JsonNode line(String draft, Predicate<JsonNode> wanted) throws Exception {
        for (JsonNode sheet : get(AUTHOR, revision(draft) + "/sheets").path("sheets")) {
            if (sheet.path("name").asString().equals("ROWS")) {
                return sheet.path("rows").valueStream()
                        .filter(row -> wanted.test(row.path("cells")))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("No rows in " + draft);
    }

    private void write(String draft, JsonNode row, String column, String text) throws Exception {
        Map<String, String> cells = cells(row);
        cells.put(column, text);
        pages.send(pages.request(AUTHOR, revision(draft) + "/rows/" + row.path("key").asString())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + row.path("version").asLong() + "\"")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("cells", cells)))));
    }

    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new HashMap<>();
        row.path("cells").propertyStream().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }

    private JsonNode act(String who, String draft, String act, Map<String, ?> body) throws Exception {
        long seen = get(who, revision(draft)).path("revision").path("recordVersion").asLong();
        return JSON.readTree(pages.send(pages.request(who, revision(draft) + "/" + act)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + seen + "\"")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private JsonNode post(String who, String path, Map<String, ?> body) throws Exception {
        return JSON.readTree(pages.send(pages.request(who, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private JsonNode get(String who, String path) throws Exception {
        return JSON.readTree(pages.body(who, path));
    }

    private static String revision(String id) {
        return "/api/rulebook/revisions/" + id;
    }

    private static void tell(String what, List<Double> millis) {
        List<Double> later = millis.subList(millis.size() / 5, millis.size()); // the first fifth warms up
        System.out.printf(
                Locale.ROOT, "%s, %d times: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n", what, later.size(),
                Percentiles.of(later, 50), Percentiles.of(later, 95), Percentiles.of(later, 99));
    }
}
