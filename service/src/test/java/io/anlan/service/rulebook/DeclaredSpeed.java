// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.revision;

import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A speed that no rule mentioned and no form asked for before, as somebody declares it. */
final class DeclaredSpeed {

    static final String DECLARATIONS = "/api/rulebook/declarations";

    private final RuleOffice office;
    private final String name;

    DeclaredSpeed(RuleOffice office) {
        this(office, "speed" + UUID.randomUUID().toString().substring(0, 8));
    }

    DeclaredSpeed(RuleOffice office, String name) {
        this.office = office;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Proposed for paint rooms and confirmed; the id of the declaration. */
    String confirmed() {
        Answer proposed = call(office.author(), "POST", DECLARATIONS, proposal("paintRoom", Map.of()));
        expect(201, proposed);
        expect(200, confirm(proposed.id()));
        return proposed.id();
    }

    Answer confirm(String declaration) {
        return call(office.approver(), "POST", DECLARATIONS + "/" + declaration + "/confirmation", null);
    }

    Answer retire(String declaration) {
        return call(
                office.author(),
                "POST",
                DECLARATIONS + "/" + declaration + "/retirement",
                Map.of("attribute", name, "reason", "标准已废止"));
    }

    Map<String, Object> proposal(String type, Map<String, Object> labels) {
        Map<String, Object> attribute = new HashMap<>(Map.of(
                "name",
                name,
                "labels",
                Map.of("zh", "回风速度 " + clean(name), "en", "return air speed " + clean(name)),
                "kind",
                "QUANTITY",
                "unit",
                "m/s",
                "min",
                0,
                "max",
                60,
                "question",
                Map.of("zh", "回风速度是多少？", "en", "How fast is the return air?"),
                "source",
                "ASKED"));
        Map<String, Object> proposal =
                new HashMap<>(Map.of("factType", type, "attributes", List.of(attribute), "reason", "新标准要求测量回风速度"));
        if (!labels.isEmpty()) {
            proposal.put("labels", labels);
        }
        return proposal;
    }

    private static String clean(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "");
    }

    /** Whether forms ask for it. */
    boolean asked() {
        return known().stream().anyMatch(attribute -> !attribute.path("retired").asBoolean());
    }

    /** What forms and records know of it; one or nothing. */
    List<JsonNode> known() {
        return get(office.author(), "/api/vocabulary")
                .body()
                .path("factTypes")
                .valueStream()
                .flatMap(type -> type.path("attributes").valueStream())
                .filter(attribute -> attribute.path("name").asString().equals(name))
                .toList();
    }

    /** A draft of the criteria with a row that mentions it, written and approved by everybody. */
    String approved() {
        String id = office.draft(CRITERIA);
        for (Map<String, Object> line : lines(id, "paintRoom")) {
            expect(201, call(office.author(), "POST", revision(id) + "/rows", line));
        }
        office.approve(id);
        return id;
    }

    /** A draft with a row that mentions it. */
    JsonNode check(String type) {
        String id = office.draft(CRITERIA);
        return call(office.author(), "POST", revision(id) + "/checks", Map.of("lines", lines(id, type)))
                .body();
    }

    private List<Map<String, Object>> lines(String id, String type) {
        JsonNode row = RuleOffice.lines(
                        office.author(),
                        id,
                        "ROWS",
                        cells -> cells.path("fact_type").asString().equals(type))
                .get(0);
        Map<String, String> cells = new HashMap<>();
        row.path("cells")
                .propertyStream()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        cells.keySet().removeIf(column -> column.startsWith("when_"));
        cells.put("id", "新-1");
        cells.put("criterion", "新-1");
        cells.put("when_1", name + " < 0.5 m/s");
        return List.of(
                Map.of("key", UUID.randomUUID(), "sheet", "ROWS", "deleted", false, "cells", cells),
                example("FIRES", "0.4"),
                example("DOES_NOT_FIRE", "0.5"));
    }

    private Map<String, Object> example(String expectation, String speed) {
        return Map.of(
                "key",
                UUID.randomUUID(),
                "sheet",
                "EXAMPLES",
                "deleted",
                false,
                "cells",
                Map.of(
                        "row", "新-1",
                        "fact_type", "paintRoom",
                        "expectation", expectation,
                        "boundary", "yes",
                        "on", "2024-06-15",
                        "values", name + " = " + speed + " m/s",
                        "note", expectation));
    }

    JsonNode determined(String speed) {
        Map<String, Object> body = Map.of(
                "industry",
                "MACHINERY",
                "foundOn",
                "2025-04-07",
                "facts",
                List.of(Map.of("ref", "1", "type", "paintRoom", "values", Map.of(name, speed))));
        return call(office.author(), "POST", "/api/determinations", body).body();
    }
}
