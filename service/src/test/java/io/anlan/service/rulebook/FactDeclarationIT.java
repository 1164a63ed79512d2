// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.DeclaredSpeed.DECLARATIONS;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.IntegrationTest;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
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

    @Autowired
    private RuleOffice office;

    @Autowired
    private FlywayConnectionDetails postgres;

    private DeclaredSpeed speed;

    @BeforeEach
    void begin() {
        speed = new DeclaredSpeed(office);
    }

    @Test
    void whatOneDeclaresAndAnotherConfirmsIsAskedInFormsAndMentionedByRulesAtOnce() {
        Answer proposed = call(office.author(), "POST", DECLARATIONS, speed.proposal("paintRoom", Map.of()));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(speed.asked()).as("not before it is confirmed").isFalse();
        assertThat(speed.check("paintRoom").path("findings").toString()).contains("unreadable");
        Answer confirmed = speed.confirm(proposed.id());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.body().path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(speed.asked()).isTrue();
        assertThat(speed.check("paintRoom")
                        .path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString()))
                .as("the row can be read and run")
                .doesNotContain("unreadable", "wrong-example");
        JsonNode cells = get(office.author(), "/api/rulebook/vocabulary").body().path("factTypes");
        assertThat(cells.toString()).contains(speed.name());
        assertThat(speed.determined("0.2 m/s").path("outcome").asString())
                .as("what is law does not mention it and decides as before")
                .isIn("UNDETERMINED", "GENERAL");
        Answer again = call(office.author(), "POST", DECLARATIONS, speed.proposal("paintRoom", Map.of()));
        assertThat(again.type()).isEqualTo("rulebook/invalid-declaration");
        assertThat(again.body().path("violations").get(0).path("pointer").asString())
                .isEqualTo("/attributes/0/name");
        assertThat(speed.confirm(proposed.id()).type()).isEqualTo("rulebook/declaration-decided");
    }

    @Test
    void aNewKindOfFactBringsItsAttributes() {
        String type = "station" + speed.name();
        Map<String, Object> labels = Map.of("zh", "加氢站 " + speed.name(), "en", "hydrogen station " + speed.name());
        Answer proposed = call(office.author(), "POST", DECLARATIONS, speed.proposal(type, labels));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        speed.confirm(proposed.id());
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
        RestTestClient both = office.as("both", Role.RULE_AUTHOR, Role.RULE_APPROVER);
        Answer own = call(both, "POST", DECLARATIONS, speed.proposal("paintRoom", Map.of()));
        String path = DECLARATIONS + "/" + own.id();
        assertThat(call(both, "POST", path + "/confirmation", null).type()).isEqualTo("rulebook/own-declaration");
        assertThat(call(office.district(), "POST", DECLARATIONS, speed.proposal("paintRoom", Map.of()))
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
            Map<String, Object> proposal = new DeclaredSpeed(office, hostile).proposal("paintRoom", Map.of());
            assertThat(call(office.author(), "POST", DECLARATIONS, proposal).type())
                    .as(hostile)
                    .isEqualTo("rulebook/invalid-declaration");
        }
        assertThat(call(office.author(), "POST", DECLARATIONS, speed.proposal("enterprise", Map.of()))
                        .type())
                .isEqualTo("rulebook/invalid-declaration");
    }
}
