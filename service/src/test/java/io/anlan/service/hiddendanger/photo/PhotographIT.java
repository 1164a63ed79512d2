// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.evidence.Exif;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What photographs of before and after say of themselves; the clock of the tests stands at 2026-03-10. */
@IntegrationTest
class PhotographIT {

    private static final String OTHER_ENTERPRISE = "310000/310115/310115120/310115120001/91310115MA1K100021";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    private String found(String before) {
        return (String) road.register(
                        road.inspector(),
                        Road.report(Alarm.GENERAL, "喷漆室通风")
                                .replace("\"evidence\": []", "\"evidence\": [\"" + before + "\"]"))
                .get("number");
    }

    private void rectified(String number, String after) {
        road.does(
                road.safetyManager(),
                number,
                "rectification",
                "{\"measures\": \"已更换\", \"evidence\": [\"" + after + "\"]}");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> photographs(RestTestClient person, String number) {
        return (List<Map<String, Object>>) road.read(person, "/api/hidden-dangers/" + number + "/photographs")
                .get("items");
    }

    private static String stored(RestTestClient person, String taken, double latitude) {
        return Road.stored(person, Exif.photograph(taken, null, latitude, 121.54409), "photo.jpg");
    }

    @Test
    void timeAndPlaceAreShownAndWhatShouldBeLookedAtIsPointedOut() {
        String number = found(stored(road.inspector(), "2026:03:09 15:00:00", 31.22114));
        rectified(number, stored(road.safetyManager(), "2026:03:08 08:00:00", 31.23114));

        var both = photographs(road.supervisor(), number);
        assertThat(both).extracting("round").containsExactly(0, 1);
        assertThat(both.get(0)).containsEntry("takenAt", "2026-03-09T07:00:00Z");
        assertThat(both.get(0)).extracting("place.latitude").isEqualTo(31.22114);
        assertThat((List<?>) both.get(0).get("signs")).isEmpty();
        assertThat((List<?>) both.get(1).get("signs"))
                .extracting("kind")
                .containsExactly("OLDER_THAN_BEFORE", "OLDER_THAN_ORDER", "FAR_FROM_BEFORE");
        assertThat((List<?>) both.get(1).get("signs"))
                .element(2)
                .extracting("why.row.id")
                .isEqualTo("办台-2");
        assertThat(road.pass(number)).as("signs stop nothing").containsEntry("status", "CLOSED");
    }

    @Test
    void theSamePictureHereAndInAnotherRecordIsPointedOut() {
        String picture = Road.photo(road.inspector());
        String first = found(picture);
        String second = found(picture);
        rectified(second, picture);

        assertThat(photographs(road.supervisor(), second))
                .allSatisfy(photo -> assertThat((List<?>) photo.get("signs"))
                        .extracting("kind")
                        .contains("USED_TWICE_HERE", "USED_ELSEWHERE"));
        assertThat(photographs(road.supervisor(), second).get(0).toString()).contains(first);
        assertThat(photographs(road.supervisor(), second).get(0))
                .containsEntry("takenAt", null)
                .containsEntry("place", null);
    }

    @Test
    void whoMayNotSeeTheRecordSeesNoPlaceOfIt() {
        String number = found(stored(road.inspector(), "2026:03:09 15:00:00", 31.22114));
        api.as(Role.ENTERPRISE_SAFETY_MANAGER, OTHER_ENTERPRISE)
                .get()
                .uri("/api/hidden-dangers/" + number + "/photographs")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(Objects.requireNonNull(photographs(road.safetyManager(), number)))
                .hasSize(1);
    }
}
