// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.Supervisors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the drawing of each process counts is what the ledger of that thing lists. */
@IntegrationTest
class StandingLedgersIT {

    private static final Map<String, String> LEDGERS = Map.of(
            "listed-supervision", Supervisors.LISTINGS,
            "interview", Supervisors.INTERVIEWS,
            "enforcement-transfer", "/api/enforcement-transfers");

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;
    private Supervisors people;

    @BeforeEach
    void oneOfEach() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theLedgerOfEachThingListsWhatItsDrawingCountsAtEachStep() {
        String danger = road.begin(Alarm.GENERAL);
        String listing = people.propose(danger, "DISTRICT");
        String about = "{\"hiddenDanger\": \"" + danger + "\", \"reason\": \"多次催办未果\"}";
        people.open(road.supervisor(), Supervisors.INTERVIEWS, about);
        people.open(road.supervisor(), LEDGERS.get("enforcement-transfer"), about);

        for (RestTestClient person : List.of(
                road.supervisor(), api.as(Role.SUPERVISOR, Api.JIADING), api.as(Role.CITY_REGULATOR, Api.CITY))) {
            LEDGERS.forEach((process, ledger) -> agrees(person, process, ledger, ""));
            agrees(person, "rectification", null, "");
        }
        RestTestClient city = api.as(Role.CITY_REGULATOR, Api.CITY);
        LEDGERS.forEach((process, ledger) -> agrees(city, process, ledger, "&district=310115"));
        agrees(city, "rectification", null, "&district=310115");

        assertThat(items(road.read(road.supervisor(), Supervisors.LISTINGS + "?step=userTask_decide&limit=100")))
                .extracting(row -> row.get("number"))
                .contains(listing);
        people.list(road.regulator(), listing, "\"2026-04-10\"");
        assertThat(items(road.read(road.supervisor(), Supervisors.LISTINGS + "?step=userTask_decide&limit=100")))
                .as("it is decided")
                .extracting(row -> row.get("number"))
                .doesNotContain(listing);
        LEDGERS.forEach((process, ledger) -> agrees(road.supervisor(), process, ledger, ""));
    }

    @Test
    void whatHasNoLedgerIsListedWithWhatItIsAboutWhoIsWaitedForAndUntilWhen() {
        String extended = road.begin(Alarm.GENERAL);
        road.does(
                road.safetyManager(),
                extended,
                "extensions",
                "{\"until\": \"2026-03-31\", \"reason\": \"备件采购周期较长\", \"interimControls\": \"停用调漆间, 专人看守\"}");
        assertThat(standing("extension", "userTask_decide", extended))
                .containsEntry("matter", "EXTENSION")
                .containsEntry("roles", List.of("DISTRICT_REGULATOR"))
                .hasEntrySatisfying("until", day -> assertThat((String) day).startsWith("2026-03-"));

        String stopped = road.begin(Alarm.MAJOR);
        road.act(
                        road.regulator(),
                        stopped,
                        "controls",
                        "{\"kind\": \"FULL_SUSPENSION\", \"description\": \"喷漆线断电挂牌\", \"untilDay\": \"2026-05-10\", \"evidence\": [\""
                                + Road.photo(road.regulator()) + "\"]}")
                .expectStatus()
                .isOk();
        assertThat(standing("interim-control", "userTask_keep", stopped))
                .containsEntry("matter", "FULL_SUSPENSION")
                .containsEntry("until", "2026-05-10")
                .containsEntry("roles", List.of("DISTRICT_REGULATOR", "CITY_REGULATOR"));

        Map<String, Object> behind =
                road.read(road.supervisor(), "/api/processes/extension/steps/userTask_decide?offset=100000");
        assertThat(items(behind)).as("behind the last page").isEmpty();
        assertThat((int) behind.get("total")).isPositive();

        await().untilAsserted(() -> assertThat(standing("escalation", "timerEvent_nextLook", extended))
                .containsEntry("matter", null)
                .containsEntry("roles", List.of())
                .hasEntrySatisfying("until", day -> assertThat((String) day).startsWith("2026-03-")));
    }

    /** The line of a record at a step; the ladder begins to wait a moment after its record. */
    private Map<String, Object> standing(String process, String step, String number) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (int offset = 0; found.isEmpty(); offset += 100) {
            Map<String, Object> page = road.read(
                    road.supervisor(), "/api/processes/" + process + "/steps/" + step + "?limit=100&offset=" + offset);
            assertThat(items(page)).as(process + " of " + number).isNotEmpty();
            items(page).stream().filter(row -> number.equals(row.get("number"))).forEach(found::add);
        }
        return found.get(0);
    }

    /** @param ledger null for the register, which says no total and is read to its end */
    private void agrees(RestTestClient person, String process, @Nullable String ledger, String narrowed) {
        await().untilAsserted(
                        () -> { // timers move instances between two questions
                            for (Map<String, Object> step : steps(person, process, narrowed.replace('&', '?'))) {
                                String filter = "step=" + step.get("id") + narrowed;
                                int total = ledger == null
                                        ? registered(person, filter)
                                        : (int) road.read(person, ledger + "?" + filter)
                                                .get("total");
                                assertThat(total).as(process + "?" + filter).isEqualTo(step.get("standing"));
                            }
                        });
    }

    private int registered(RestTestClient person, String filter) {
        int rows = 0;
        Object cursor = null;
        do {
            Map<String, Object> page = road.read(
                    person, "/api/hidden-dangers?limit=100&" + filter + (cursor == null ? "" : "&cursor=" + cursor));
            rows += items(page).size();
            cursor = page.get("next");
        } while (cursor != null);
        return rows;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> steps(RestTestClient person, String process, String narrowed) {
        return (List<Map<String, Object>>)
                road.read(person, "/api/processes/" + process + narrowed).get("steps");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
