// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.lines;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several people write one draft and nobody loses a word. */
@IntegrationTest
class DraftIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private FlywayConnectionDetails postgres;

    private static int listed(String index) throws IOException {
        return (int) new ClassPathResource("packs/" + index)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    @Test
    void everyPackOfTheApplicationIsThereAndLaw() throws IOException {
        JsonNode packs = get(office.author(), "/api/rulebook/packs").body().path("items");
        assertThat(packs.valueStream()
                        .filter(pack -> pack.path("layerOf").isNull())
                        .map(pack -> pack.path("id").asString()))
                .contains("deadlines/default", "determination/mem-order-10-2023", "control-measures/metallurgy")
                .hasSize(listed("index.txt") + listed("control-measures/index.txt"));
        assertThat(packs.valueStream().filter(pack -> pack.path("layerOf").isNull()))
                .allSatisfy(pack -> assertThat(pack.path("liveVersion").asInt()).isPositive());
        assertThat(get(office.author(), "/api/rulebook/in-force")
                        .body()
                        .path("publication")
                        .asLong())
                .isGreaterThanOrEqualTo(16);
    }

    @Test
    void aDraftBeginsWithAllThatIsLawAndReadsBackAsTheSameText() {
        for (String pack :
                List.of("determination/mem-order-10-2023", "risk-grading/installation", "control-measures/tobacco")) {
            String id = office.draft("/api/rulebook/packs/" + pack);
            JsonNode difference =
                    get(office.author(), revision(id) + "/difference").body();
            assertThat(difference.path("changes")).as(pack + " " + difference).isEmpty();
        }
    }

    @Test
    void whoWritesOnALineThatAnotherChangedHearsWhatStandsThereAndLosesNothing() {
        String id = office.draft(DEADLINES);
        JsonNode seen = line(office.author(), id, "ROWS", "id", "期限-6");
        assertThat(write(office.author(), id, seen, "then.days", "12 天").status())
                .isEqualTo(200);
        Answer late = write(office.colleague(), id, seen, "then.days", "10 天");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.type()).isEqualTo("rulebook/row-changed");
        assertThat(late.body().path("found").path("cells").path("then.days").asString())
                .isEqualTo("12 天");
        JsonNode lost = get(office.colleague(), revision(id) + "/conflicts")
                .body()
                .path("items")
                .get(0);
        assertThat(lost.path("cells").path("then.days").asString()).isEqualTo("10 天");
        assertThat(lost.path("by").asString()).isEqualTo("colleague");
        JsonNode found = late.body().path("found");
        assertThat(write(office.colleague(), id, found, "then.days", "10 天").status())
                .isEqualTo(200);
        assertThat(line(office.author(), id, "ROWS", "id", "期限-6")
                        .path("cells")
                        .path("then.days")
                        .asString())
                .isEqualTo("10 天");
    }

    @Test
    void changesSinceACountTellWhatOthersDidAndWhoIsThere() {
        String id = office.draft(DEADLINES);
        long before = get(office.author(), revision(id) + "/sheets")
                .body()
                .path("changes")
                .asLong();
        JsonNode first = line(office.author(), id, "ROWS", "id", "期限-1");
        UUID key = UUID.randomUUID();
        Map<String, Object> added = Map.of(
                "key", key, "sheet", "ROWS", "after", first.path("key").asString(), "cells", Map.of("id", "期限-1b"));
        assertThat(call(office.colleague(), "POST", revision(id) + "/rows", added)
                        .status())
                .isEqualTo(201);
        assertThat(call(office.colleague(), "POST", revision(id) + "/rows", added)
                        .status())
                .as("sent twice, there once")
                .isEqualTo(201);
        call(office.colleague(), "PUT", revision(id) + "/presence", Map.of("row", key, "column", "zh"));
        JsonNode changes =
                get(office.author(), revision(id) + "/changes?since=" + before).body();
        assertThat(changes.path("rows").valueStream().map(row -> row.path("key").asString()))
                .containsExactly(key.toString());
        assertThat(changes.path("present").get(0).path("row").asString()).isEqualTo(key.toString());
        List<String> ids = lines(office.author(), id, "ROWS", cells -> true).stream()
                .map(row -> row.path("cells").path("id").asString())
                .toList();
        assertThat(ids).startsWith("期限-1", "期限-1b", "期限-2");
        String path = revision(id) + "/rows/" + key;
        assertThat(call(office.author(), "PUT", path + "/position", Map.of(), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
        assertThat(lines(office.author(), id, "ROWS", cells -> true)
                        .get(0)
                        .path("key")
                        .asString())
                .isEqualTo(key.toString());
        assertThat(call(office.author(), "DELETE", path, null, "If-Match", "\"1\"")
                        .body()
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(lines(office.author(), id, "ROWS", cells -> true)).hasSize(6);
        assertThat(call(office.author(), "POST", path + "/restoration", null, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(lines(office.author(), id, "ROWS", cells -> true)).hasSize(7);
    }

    @Test
    void anOfficeWritesItsOwnRulesOnly() {
        assertThat(call(office.district(), "POST", DEADLINES + "/drafts", null).type())
                .isEqualTo("rulebook/not-yours");
        Map<String, Object> metallurgy = Map.of("industries", List.of("METALLURGY"));
        assertThat(call(office.district(), "POST", "/api/rulebook/packs/risk-grading/control/layers", metallurgy)
                        .type())
                .isEqualTo("rulebook/not-by-place");
        Answer layer = call(office.district(), "POST", DEADLINES + "/layers", metallurgy);
        assertThat(layer.status()).as(layer.toString()).isEqualTo(201);
        assertThat(layer.body().path("jurisdiction").asString()).isEqualTo("310115");
        assertThat(layer.body().path("packId").asString()).isEqualTo("deadlines/default-310115-metallurgy");
        assertThat(call(office.district(), "POST", DEADLINES + "/layers", metallurgy)
                        .type())
                .isEqualTo("rulebook/layer-exists");
        assertThat(lines(office.district(), layer.id(), "ROWS", cells -> true)).isEmpty();
        String city = office.draft(DEADLINES);
        assertThat(get(office.district(), revision(city)).status())
                .as("the city's draft is none of the district's business")
                .isEqualTo(404);
        JsonNode header =
                lines(office.author(), layer.id(), "HEADER", cells -> true).get(0);
        assertThat(write(office.author(), layer.id(), header, "title_zh", "市里改的")
                        .type())
                .isEqualTo("rulebook/not-yours");
        var jiading = office.as(Role.RULE_AUTHOR, Api.JIADING);
        assertThat(get(jiading, revision(layer.id())).status()).isEqualTo(404);
    }

    @Test
    void whatIsLawIsNoDraftAndWhatHasNoPlaceInALineIsRefused() {
        JsonNode pack = get(office.author(), "/api/rulebook/packs/risk-grading/lec")
                .body()
                .path("pack");
        String law = pack.path("liveRevision").asString();
        JsonNode row = lines(office.author(), law, "ROWS", cells -> true).get(0);
        assertThat(write(office.author(), law, row, "zh", "改").type()).isEqualTo("rulebook/not-yours");
        String id = office.draft(DEADLINES);
        JsonNode own = line(office.author(), id, "ROWS", "id", "期限-1");
        assertThat(write(office.author(), id, own, "no_such", "x").type()).isEqualTo("rulebook/invalid-line");
        assertThat(write(office.author(), id, own, "zh", "x".repeat(1001)).type())
                .isEqualTo("rulebook/invalid-line");
        String nowhere = revision(id) + "/rows/" + UUID.randomUUID();
        assertThat(call(office.author(), "PUT", nowhere, Map.of("cells", Map.of()), "If-Match", "\"0\"")
                        .type())
                .isEqualTo("rulebook/unknown-row");
        office.act(office.author(), id, "withdrawal", Map.of("reason", "不再需要"));
        assertThat(write(office.author(), id, own, "zh", "改").type()).isEqualTo("rulebook/no-draft");
        assertThat(get(office.author(), revision(id) + "/difference").status())
                .as("what was never submitted stays readable")
                .isEqualTo(200);
    }

    @Test
    void whoeverOpensADraftAndWhoeverWritesInItIsKept() {
        String id = office.draft(DEADLINES);
        JsonNode row = line(office.colleague(), id, "ROWS", "id", "期限-3");
        write(office.colleague(), id, row, "then.days", "6 天");
        String reference = "deadlines/default@"
                + get(office.author(), revision(id))
                        .body()
                        .path("revision")
                        .path("version")
                        .asInt();
        List<String> acts = JdbcClient.create(Owner.of(postgres))
                .sql(
                        "select act || ' ' || username from audit.entry where subject_kind = 'rule-revision' and subject = ? order by seq")
                .param(reference)
                .query(String.class)
                .list();
        assertThat(acts).contains("drafted rule_author@310000", "read colleague", "line-written colleague");
    }
}
