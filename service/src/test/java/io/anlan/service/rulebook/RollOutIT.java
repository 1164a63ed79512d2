// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.DeadlineLaw.PUDONG;
import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePacks;
import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules become law district by district, then everywhere, or nowhere. */
@IntegrationTest
class RollOutIT {

    private static final String JIADING = "310114";

    @Autowired
    private RuleOffice office;

    @Autowired
    private RulePacks packs;

    private DeadlineLaw deadlines;
    private String law;

    @BeforeEach
    void begin() {
        deadlines = new DeadlineLaw(packs, office);
        law = deadlines.found();
    }

    @AfterEach
    void backToWhatWasLaw() {
        deadlines.restore();
    }

    @Test
    void whatHoldsInOneDistrictIsExtendedAndThenLawEverywhere() {
        String id = office.approved("期限-6", "9 天");
        expect(200, publish(id, PUDONG));
        String version = get(office.author(), revision(id))
                .body()
                .path("revision")
                .path("version")
                .asString();
        assertThat(List.of(deadlines.in(PUDONG), deadlines.in(JIADING), deadlines.inForce()))
                .containsExactly(version, law, law);
        assertThat(office.state(id)).isEqualTo("STAGED");
        assertThat(at(id)).containsExactly("userTask_rollOut");

        expect(200, publish(id, JIADING));
        assertThat(List.of(deadlines.in(PUDONG), deadlines.in(JIADING), deadlines.inForce()))
                .containsExactly(version, version, law);
        assertThat(get(office.author(), DEADLINES)
                        .body()
                        .path("publications")
                        .get(0)
                        .path("districts")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(JIADING, PUDONG);

        expect(200, publish(id));
        assertThat(List.of(deadlines.in(PUDONG), deadlines.in(JIADING), deadlines.inForce()))
                .containsExactly(version, version, version);
        assertThat(office.state(id)).isEqualTo("LIVE");
        assertThat(at(id)).isEmpty();
    }

    @Test
    void whatProvedWrongInOneDistrictIsTakenBackAndOtherVersionsWait() {
        String id = office.approved("期限-6", "8 天");
        String other = office.approved("期限-6", "7 天");
        expect(200, publish(id, PUDONG));
        assertThat(publish(other).type()).isEqualTo("rulebook/rolling-out");
        expect(200, call(office.approver(), "POST", DEADLINES + "/rollback", Map.of("reason", "企业反映过短")));
        assertThat(deadlines.in(PUDONG)).isEqualTo(law);
        assertThat(office.state(id)).isEqualTo("ROLLED_BACK");
        assertThat(at(id)).isEmpty();
        expect(200, publish(other, PUDONG));
        assertThat(deadlines.in(PUDONG)).isNotEqualTo(law);
    }

    @Test
    void onlyDistrictsThatThereAreAndOnlyRulesOfTheWholeCity() {
        String id = office.approved("期限-6", "6 天");
        assertThat(publish(id, "999999").type()).isEqualTo("rulebook/unknown-district");
        String measures = office.draft("/api/rulebook/packs/risk-grading/control");
        expect(200, office.act(office.author(), measures, "submission", office.submission(measures)));
        expect(200, office.act(office.reviewer(), measures, "review", Map.of("agreed", true)));
        expect(200, office.act(office.approver(), measures, "approval", Map.of("agreed", true)));
        assertThat(publish(measures, PUDONG).type()).isEqualTo("rulebook/not-by-district");
        var pudong = office.as(Role.RULE_APPROVER, Api.PUDONG);
        assertThat(call(
                                pudong,
                                "POST",
                                revision(id) + "/publication",
                                Map.of("reason", "x", "districts", List.of(PUDONG)),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    private Answer publish(String id, String... districts) {
        return office.act(
                office.approver(), id, "publication", Map.of("reason", "先在部分区试行", "districts", List.of(districts)));
    }

    private List<String> at(String id) {
        return get(office.author(), revision(id) + "/process")
                .body()
                .path("active")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
