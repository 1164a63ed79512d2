// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.lines;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A fact the application never heard of is declared, confirmed, asked for and mentioned by a rule, while it runs. */
@IntegrationTest
class FactDeclarationIT {

    private static final String DECLARATIONS = "/api/rulebook/declarations";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private RuleOffice office;
    private String name;

    @BeforeEach
    void begin() {
        clock.reset();
        office = new RuleOffice(api);
        name = "speed" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatOneDeclaresAndAnotherConfirmsIsAskedInFormsAndMentionedByRulesAtOnce() {
        Answer proposed = call(office.author(), "POST", DECLARATIONS, proposal("paintRoom", Map.of()));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(asked()).as("not before it is confirmed").isFalse();
        assertThat(check("paintRoom").path("findings").toString()).contains("unreadable");
        Answer confirmed = call(office.approver(), "POST", DECLARATIONS + "/" + proposed.id() + "/confirmation", null);
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.body().path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(asked()).isTrue();
        assertThat(check("paintRoom")
                        .path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString()))
                .as("the row can be read and run")
                .doesNotContain("unreadable", "wrong-example");
        JsonNode cells = get(office.author(), "/api/rulebook/vocabulary").body().path("factTypes");
        assertThat(cells.toString()).contains(name);
        assertThat(determined("0.2 m/s").path("outcome").asString())
                .as("what is law does not mention it and decides as before")
                .isIn("UNDETERMINED", "GENERAL");
        Answer again = call(office.author(), "POST", DECLARATIONS, proposal("paintRoom", Map.of()));
        assertThat(again.type()).isEqualTo("rulebook/invalid-declaration");
        assertThat(again.body().path("violations").get(0).path("pointer").asString())
                .isEqualTo("/attributes/0/name");
        assertThat(call(office.approver(), "POST", DECLARATIONS + "/" + proposed.id() + "/confirmation", null)
                        .type())
                .isEqualTo("rulebook/declaration-decided");
    }

    @Test
    void aNewKindOfFactBringsItsAttributes() {
        String type = "station" + name;
        Map<String, Object> labels = Map.of("zh", "加氢站 " + name, "en", "hydrogen station " + name);
        Answer proposed = call(office.author(), "POST", DECLARATIONS, proposal(type, labels));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        call(office.approver(), "POST", DECLARATIONS + "/" + proposed.id() + "/confirmation", null);
        assertThat(get(office.author(), "/api/vocabulary")
                        .body()
                        .path("factTypes")
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals(type)))
                .singleElement()
                .satisfies(one -> assertThat(one.path("attributes")).hasSize(1));
    }

    @Test
    void fourEyesAndTheCityAloneAndTheDatabaseSaysSoToo() {
        RestTestClient both = api.as("both", List.of(Role.RULE_AUTHOR, Role.RULE_APPROVER), Api.CITY);
        Answer own = call(both, "POST", DECLARATIONS, proposal("paintRoom", Map.of()));
        String path = DECLARATIONS + "/" + own.id();
        assertThat(call(both, "POST", path + "/confirmation", null).type()).isEqualTo("rulebook/own-declaration");
        assertThat(call(office.district(), "POST", DECLARATIONS, proposal("paintRoom", Map.of()))
                        .type())
                .isEqualTo("rulebook/not-the-city");
        assertThat(call(office.approver(), "POST", path + "/rejection", Map.of())
                        .type())
                .isEqualTo("rulebook/declaration-needs-reason");
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        UUID id = UUID.fromString(own.id());
        assertThatThrownBy(() -> owner.sql("""
                                insert into rulebook.declared_fact_decision (declared, confirmed, scope, username, name, at)
                                values (?, true, '310000', 'both', 'x', now())""").param(id).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("own work");
        assertThatThrownBy(() -> owner.sql("update rulebook.declared_fact set reason = 'x' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
        assertThat(call(office.approver(), "POST", path + "/rejection", Map.of("reason", "已有同类属性"))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("REJECTED");
        assertThatThrownBy(() -> owner.sql("delete from rulebook.declared_fact_decision where declared = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
        assertThat(owner.sql(
                                "select act || ' ' || username from audit.entry where subject_kind = 'fact-declaration' and subject = ? order by seq")
                        .param(own.id())
                        .query(String.class)
                        .list())
                .containsExactly("declared both", "rejected rule_approver@310000");
        String nowhere = DECLARATIONS + "/" + UUID.randomUUID() + "/confirmation";
        assertThat(call(office.approver(), "POST", nowhere, null).type()).isEqualTo("rulebook/unknown-declaration");
    }

    @Test
    void codeInNamesAndNonsenseIsRefused() {
        for (String hostile : List.of("getClass()", "a.b", "x\"); System.exit(1); //", "eval", "decision")) {
            name = hostile;
            assertThat(call(office.author(), "POST", DECLARATIONS, proposal("paintRoom", Map.of()))
                            .type())
                    .as(hostile)
                    .isEqualTo("rulebook/invalid-declaration");
        }
        assertThat(call(office.author(), "POST", DECLARATIONS, proposal("enterprise", Map.of()))
                        .type())
                .isEqualTo("rulebook/invalid-declaration");
    }

    private Map<String, Object> proposal(String type, Map<String, Object> labels) {
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
    private boolean asked() {
        return get(office.author(), "/api/vocabulary")
                .body()
                .path("factTypes")
                .valueStream()
                .flatMap(type -> type.path("attributes").valueStream())
                .anyMatch(attribute -> attribute.path("name").asString().equals(name));
    }

    /** A draft with a row that mentions it. */
    private JsonNode check(String type) {
        String id = office.draft("/api/rulebook/packs/determination/mem-order-10-2023");
        JsonNode row = lines(
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
        List<Map<String, Object>> typed = List.of(
                Map.of("key", UUID.randomUUID(), "sheet", "ROWS", "deleted", false, "cells", cells),
                example("FIRES", "0.4"),
                example("DOES_NOT_FIRE", "0.5"));
        return call(office.author(), "POST", revision(id) + "/checks", Map.of("lines", typed))
                .body();
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

    private JsonNode determined(String speed) {
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
