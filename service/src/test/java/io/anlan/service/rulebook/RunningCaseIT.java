// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.IntegrationTest;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A case keeps the version of the criteria it began with. */
@IntegrationTest
class RunningCaseIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private Road road;

    private String law;

    @BeforeEach
    void begin() {
        law = live();
    }

    /** Later tests find the criteria as this one found them. */
    @AfterEach
    void backToWhatWasLaw() {
        if (!live().equals(law)) {
            expect(200, call(office.approver(), "POST", CRITERIA + "/rollback", Map.of("to", law, "reason", "试验结束")));
        }
    }

    @Test
    void factsThatComeAfterAPublicationAreJudgedByTheVersionTheCaseBeganWith() {
        String before = register();
        String begun = versions(before).get(0);
        publish();
        String after = register();
        String next = versions(after).get(0);
        assertThat(Integer.parseInt(next)).isGreaterThan(Integer.parseInt(begun));

        for (String number : List.of(before, after)) {
            road.does(
                    road.inspector(),
                    number,
                    "facts",
                    "{\"enterprise\": {}, \"facts\": [" + Road.fact(Alarm.MAJOR) + "]}");
        }
        assertThat(versions(before)).containsExactly(begun, begun);
        assertThat(versions(after)).containsExactly(next, next);
    }

    /** A new version that says the same in other words. */
    private void publish() {
        String id = office.draft(CRITERIA);
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
        office.approve(id);
        expect(200, office.act(office.approver(), id, "publication", Map.of("reason", "重申")));
        await().until(() -> live().equals(id));
        assertThat(get(office.author(), revision(id)).status()).isEqualTo(200);
    }

    private String live() {
        return get(office.author(), CRITERIA)
                .body()
                .path("versions")
                .valueStream()
                .filter(version -> version.path("state").asString().equals("LIVE"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private String register() {
        return (String) road.register(road.inspector(), Road.report(Alarm.UNDETERMINED, "待补充"))
                .get("number");
    }

    /** Of the criteria in each decision so far. */
    private List<String> versions(String number) {
        return get(road.inspector(), "/api/hidden-dangers/" + number + "/explanation")
                .body()
                .path("decisions")
                .valueStream()
                .map(decision -> decision.path("packVersion").asString())
                .toList();
    }
}
