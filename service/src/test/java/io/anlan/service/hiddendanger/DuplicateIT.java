// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
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

/** Records that may be about the same thing are shown side by side, and merged by a regulator. */
@IntegrationTest
class DuplicateIT {

    private static final String OTHER_ENTERPRISE = "91310115MA1K100021";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private final String room = "调漆间 " + UUID.randomUUID();

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @Test
    void twoOfTheSameSpotAndFindingAreShownToEachOtherWhateverTheSpacesAndMarks() {
        String first = found(Alarm.GENERAL, "报警器失效。", room);
        String second = found(Alarm.GENERAL, "报警器 失效", " " + room);
        found(Alarm.GENERAL, "地面油污", room + " 外");
        assertThat(possible(second))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate)
                        .containsEntry("number", first)
                        .containsEntry("sameSpot", true)
                        .containsEntry("sameFinding", true)
                        .containsEntry("likeness", 100));
        assertThat(possible(first))
                .extracting(candidate -> candidate.get("number"))
                .containsExactly(second);
    }

    @Test
    void aTitleThatIsHalfAlikeAtTheSameSpotIsPossibleTooAndOneElsewhereIsNot() {
        String first = found(Alarm.GENERAL, "调漆间可燃气体报警器失效", room);
        assertThat(possible(found(Alarm.GENERAL, "可燃气体报警器不响", room)))
                .extracting(candidate -> candidate.get("number"))
                .containsExactly(first);
        assertThat(possible(found(Alarm.GENERAL, "可燃气体报警器不响了", "别处 " + UUID.randomUUID())))
                .extracting(candidate -> candidate.get("number"))
                .doesNotContain(first);
    }

    @Test
    void whoeverIsAboutToReportSeesWhatIsThereAlready() {
        String first = found(Alarm.GENERAL, "报警器失效", room);
        assertThat(list(
                        road.read(
                                road.inspector(),
                                "/api/possible-duplicates?enterprise=" + Road.ENTERPRISE + "&title=报警器失效&place="
                                        + room),
                        "items"))
                .extracting(candidate -> candidate.get("number"))
                .containsExactly(first);
    }

    @Test
    void theMergedOneEndsAndAllItBroughtStaysVisibleAtTheOther() {
        String stays = found(Alarm.GENERAL, "报警器失效", room);
        String gone = found(Alarm.GENERAL, "报警器失效", room);
        merge(road.regulator(), gone, stays).expectStatus().isOk();
        assertThat(road.read(gone)).containsEntry("status", "DISMISSED");
        assertThat(possible(stays)).isEmpty();
        assertThat(list(view(stays), "merged"))
                .singleElement()
                .satisfies(merged -> assertThat(merged)
                        .containsEntry("number", gone)
                        .containsEntry("source", "ENFORCEMENT_INSPECTION")
                        .containsEntry("title", "报警器失效"));
        assertThat(road.acts(stays)).contains("merged-with");
        assertThat(road.acts(gone)).contains("dismissed");
    }

    @Test
    void theStricterOneStays() {
        String general = found(Alarm.GENERAL, "报警器失效", room);
        String major = found(Alarm.MAJOR, "报警器缺失", room);
        problem(merge(road.regulator(), major, general), 409, "hidden-danger/stricter-stays");
        merge(road.regulator(), general, major).expectStatus().isOk();
        road.expect(major, HiddenDangerStatus.GRADED);
    }

    @Test
    void nothingIsMergedIntoItselfIntoWhatIsOverOrAcrossEnterprises() {
        String one = found(Alarm.GENERAL, "报警器失效", room);
        problem(merge(road.regulator(), one, one), 409, "hidden-danger/merge-not-possible");
        String over = found(Alarm.GENERAL, "报警器失效", room);
        road.does(road.regulator(), over, "dismissal", "{\"reason\": \"误报\"}");
        problem(merge(road.regulator(), one, over), 409, "hidden-danger/merge-not-possible");
        String foreign = (String) road.register(
                        road.inspector(),
                        Road.report(Alarm.GENERAL, "报警器失效").replace(Road.ENTERPRISE, OTHER_ENTERPRISE))
                .get("number");
        problem(merge(road.regulator(), one, foreign), 409, "hidden-danger/other-enterprise");
        merge(road.safetyManager(), one, found(Alarm.GENERAL, "x", room))
                .expectStatus()
                .isForbidden();
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        assertThatThrownBy(() -> owner.sql("""
                        insert into hidden_danger.merge (id, number, into_number, at, username, by_name, reason, scope, industry)
                        select gen_random_uuid(), number, ?, now(), 'x', 'x', 'x', scope, industry
                          from hidden_danger.hidden_danger where number = ?""").params(foreign, one).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("another enterprise");
    }

    @Test
    void whatWasMergedIsSeparatedAndGoesOnWhereItWasUntilTheOtherIsOver() {
        String stays = found(Alarm.GENERAL, "报警器失效", room);
        String gone = found(Alarm.GENERAL, "报警器失效", room);
        merge(road.regulator(), gone, stays).expectStatus().isOk();
        String due = (String) road.read(gone).get("dueOn");
        road.does(road.regulator(), gone, "separation", "{\"reason\": \"是另一台报警器\"}");
        assertThat(road.read(gone)).containsEntry("status", "RECTIFYING").containsEntry("dueOn", due);
        assertThat(list(view(stays), "merged"))
                .singleElement()
                .satisfies(merged -> assertThat(merged)
                        .extractingByKey("merger")
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsEntry("undoneReason", "是另一台报警器"));
        road.rectify(gone);

        String again = found(Alarm.GENERAL, "报警器失效", room);
        merge(road.regulator(), again, stays).expectStatus().isOk();
        road.rectify(stays);
        road.accept(stays);
        problem(
                road.act(road.regulator(), again, "separation", "{\"reason\": \"是另一台\"}"),
                409,
                "hidden-danger/merge-over");
    }

    private String found(Alarm alarm, String title, String place) {
        return (String)
                road.register(road.inspector(), Road.report(alarm, title).replace("二车间调漆间", place))
                        .get("number");
    }

    private RestTestClient.ResponseSpec merge(RestTestClient person, String gone, String stays) {
        return road.act(person, gone, "merger", "{\"into\": \"" + stays + "\", \"reason\": \"同一处报警器\"}");
    }

    private Map<String, Object> view(String number) {
        return road.read(road.regulator(), "/api/hidden-dangers/" + number + "/duplicates");
    }

    private List<Map<String, Object>> possible(String number) {
        return list(view(number), "possible");
    }

    private static void problem(RestTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> view, String name) {
        return (List<Map<String, Object>>) view.get(name);
    }
}
