// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.DeclaredSpeed.DECLARATIONS;
import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was declared and is no longer wanted: nobody is asked for it, no new rule mentions it, and what was said of it stays. */
@IntegrationTest
class FactRetirementIT {

    @Autowired
    private RuleOffice office;

    private DeclaredSpeed speed;
    private String declaration;

    @BeforeEach
    void aSpeedThatIsDeclared() {
        speed = new DeclaredSpeed(office);
        declaration = speed.confirmed();
    }

    @Test
    void whatOneProposesToRetireAndAnotherConfirmsIsAskedOfNobodyAndMentionedByNoNewRule() {
        Answer proposed = speed.retire(declaration);
        expect(201, proposed);
        assertThat(proposed.body().path("act").asString()).isEqualTo("RETIRE");
        assertThat(speed.asked()).as("not before it is confirmed").isTrue();
        expect(200, speed.confirm(proposed.id()));

        assertThat(speed.asked()).isFalse();
        assertThat(get(office.author(), "/api/rulebook/vocabulary").body().toString())
                .as("no cell is offered it")
                .doesNotContain(speed.name());
        assertThat(speed.check("paintRoom").path("findings").valueStream())
                .filteredOn(finding -> finding.path("code").asString().equals("retired-attribute"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
                    assertThat(finding.path("column").asString()).isEqualTo("when_1");
                });
        assertThat(speed.known())
                .as("records that have it still say what it means")
                .singleElement()
                .satisfies(attribute -> assertThat(
                                attribute.path("labels").path("zh").asString())
                        .contains(speed.name()));
        assertThat(speed.determined("0.2 m/s").path("outcome").asString())
                .as("facts that hold it are still read")
                .isIn("UNDETERMINED", "GENERAL");
        assertThat(speed.retire(declaration).type()).isEqualTo("rulebook/invalid-declaration");
    }

    @Test
    void nobodyRetiresAloneAndNothingThatRowsInForceMention() {
        var both = office.as("both", Role.RULE_AUTHOR, Role.RULE_APPROVER);
        String path = DECLARATIONS + "/" + declaration + "/retirement";
        Map<String, String> wanted = Map.of("attribute", speed.name(), "reason", "不再需要");
        Answer own = call(both, "POST", path, wanted);
        assertThat(call(both, "POST", DECLARATIONS + "/" + own.id() + "/confirmation", null)
                        .type())
                .isEqualTo("rulebook/own-declaration");
        assertThat(call(office.district(), "POST", path, wanted).type()).isEqualTo("rulebook/not-the-city");
        assertThat(call(office.author(), "POST", path, Map.of("attribute", "paint", "reason", "x"))
                        .type())
                .as("it came with the application")
                .isEqualTo("rulebook/invalid-declaration");
        expect(
                200,
                call(
                        office.approver(),
                        "POST",
                        DECLARATIONS + "/" + own.id() + "/rejection",
                        Map.of("reason", "仍有企业使用")));
        assertThat(speed.asked()).isTrue();
    }

    @Test
    void nothingIsRetiredThatARowInForceMentionsAndNoApprovedRowBringsItBack() {
        String law = live();
        String mentioning = speed.approved();
        String late = speed.approved();
        String proposed = speed.retire(declaration).id();
        expect(200, office.act(office.approver(), mentioning, "publication", Map.of("reason", "新标准")));
        Answer refused = speed.confirm(proposed);
        expect(200, call(office.approver(), "POST", CRITERIA + "/rollback", Map.of("to", law, "reason", "标准废止")));
        assertThat(refused.type()).isEqualTo("rulebook/attribute-in-use");
        assertThat(refused.body().path("violations").toString()).contains("新-1");

        expect(200, speed.confirm(proposed));
        assertThat(office.act(office.approver(), late, "publication", Map.of("reason", "新标准"))
                        .type())
                .isIn("rulebook/not-ready", "rulebook/outdated");
    }

    private String live() {
        return get(office.author(), CRITERIA)
                .body()
                .path("pack")
                .path("liveRevision")
                .asString();
    }
}
