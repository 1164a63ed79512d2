// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.takeOut;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.hiddendanger.Road;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Publishes changed rules for cases under way as well, and takes them back. */
final class Reissue {

    private final Road road;
    private final RuleOffice office;
    private String pack;
    private String before;
    private String law;

    Reissue(Road road, RuleOffice office) {
        this.road = road;
        this.office = office;
    }

    /** To what was law before; nothing when nothing was published since. */
    void takeBack() {
        if (law != null) {
            expect(200, call(office.approver(), "POST", pack + "/rollback", Map.of("to", law, "reason", "试验结束")));
            law = null;
        }
    }

    /** Publishes another period for the row that gave a record its own, for cases under way as well. */
    long shorterDeadline(String number, String days) {
        String row = get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body()
                .path("deadline")
                .path("row")
                .path("id")
                .asString();
        String id = begin(DEADLINES);
        expect(200, write(office.author(), id, line(office.author(), id, "ROWS", "id", row), "then.days", days));
        return published(id);
    }

    /** Publishes the criteria without a row, for cases under way as well. */
    long withoutRow(String row) {
        String id = begin(CRITERIA);
        for (String sheet : List.of("EXAMPLES", "ROWS")) {
            String column = sheet.equals("ROWS") ? "id" : "row";
            RuleOffice.lines(
                            office.author(),
                            id,
                            sheet,
                            cells -> cells.path(column).asString().equals(row))
                    .forEach(line -> expect(200, takeOut(office.author(), id, line)));
        }
        return published(id);
    }

    long reworded() {
        String id = begin(CRITERIA);
        JsonNode row =
                RuleOffice.lines(office.author(), id, "ROWS", any -> true).get(0);
        expect(
                200,
                write(
                        office.author(),
                        id,
                        row,
                        "zh",
                        row.path("cells").path("zh").asString() + "（重申）"));
        return published(id);
    }

    /** Publishes a criterion about something nobody was asked yet, for cases under way as well. */
    long askingMore() {
        String id = begin(CRITERIA);
        JsonNode like = RuleOffice.lines(office.author(), id, "ROWS", any -> true)
                .get(0)
                .path("cells");
        add(
                id,
                "ROWS",
                Map.of(
                        "id",
                        "试-1",
                        "criterion",
                        "试-1",
                        "zh",
                        "使用液氨制冷",
                        "en",
                        "Uses liquid ammonia",
                        "fact_type",
                        "enterprise",
                        "when_1",
                        "enterprise.usesLiquidAmmoniaRefrigeration = true",
                        "then.level",
                        "MAJOR",
                        "regulation",
                        like.path("regulation").asString(),
                        "clause",
                        like.path("clause").asString(),
                        "valid_from",
                        like.path("valid_from").asString()),
                Map.of("verified", "no"));
        for (boolean fires : new boolean[] {true, false}) {
            Map<String, String> example = Map.of(
                    "row", "试-1",
                    "fact_type", "enterprise",
                    "expectation", fires ? "FIRES" : "DOES_NOT_FIRE",
                    "boundary", "no",
                    "on", "2026-03-10",
                    "enterprise", "usesLiquidAmmoniaRefrigeration = " + fires);
            add(id, "EXAMPLES", example, Map.of("note", fires ? "使用" : "不使用"));
        }
        return published(id);
    }

    private void add(String id, String sheet, Map<String, String> cells, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(cells);
        all.putAll(more);
        expect(
                201,
                call(office.author(), "POST", RuleOffice.revision(id) + "/rows", Map.of("sheet", sheet, "cells", all)));
    }

    private String begin(String of) {
        pack = of;
        before = get(office.author(), of)
                .body()
                .path("pack")
                .path("liveRevision")
                .asString();
        String id = office.draft(of);
        // they tell what the present rules say, and these are to say something else
        RuleOffice.lines(office.author(), id, "SCENARIOS", any -> true)
                .forEach(line -> expect(200, takeOut(office.author(), id, line)));
        return id;
    }

    private long published(String id) {
        office.approve(id);
        expect(200, office.act(office.approver(), id, "publication", Map.of("reason", "试行", "redetermine", true)));
        law = before;
        long publication = get(office.author(), pack)
                .body()
                .path("publications")
                .get(0)
                .path("number")
                .asLong();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                report(publication).body().path("status").asString())
                        .isEqualTo("DONE"));
        JsonNode done = report(publication).body();
        assertThat(done.path("done")).isEqualTo(done.path("total"));
        return publication;
    }

    String rowOf(String number) {
        return get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body()
                .path("decisions")
                .get(0)
                .path("findings")
                .get(0)
                .path("rowId")
                .asString();
    }

    private Answer report(long publication) {
        return get(office.author(), "/api/rulebook/publications/" + publication + "/redetermination");
    }
}
