// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What waits, the most urgent first, over all pages; the clock of the tests stands at 2026-03-10. */
@IntegrationTest
class WorkQueueIT {

    private static final List<String> MOST_URGENT_FIRST = List.of("OVERDUE", "TODAY", "SOON", "NORMAL");

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

    @AfterEach
    void end() {
        clock.reset();
    }

    private Map<String, Object> page(RestTestClient person, String query) {
        return road.read(person, "/api/work/queue" + query);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }

    /** All pages of so many rows, from a place or the beginning. */
    private List<Map<String, Object>> all(RestTestClient person, int limit, String more) {
        List<Map<String, Object>> all = new ArrayList<>();
        String rest = more;
        while (true) {
            Map<String, Object> page = page(person, "?limit=" + limit + rest);
            all.addAll(items(page));
            if (page.get("next") == null) {
                return all;
            }
            rest = more.replaceAll("&cursor=.*", "") + "&cursor=" + page.get("next");
        }
    }

    private Map<String, Object> of(String number) {
        return all(road.inspector(), 100, "").stream()
                .filter(item -> number.equals(item.get("number")))
                .findFirst()
                .orElseThrow();
    }

    private String submitted() {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        return number;
    }

    @Test
    void theOrderAndTheCountsAreThoseOfAllAndNotOfAPage() {
        for (int record = 0; record < 4; record++) {
            submitted();
        }
        var whole = all(road.inspector(), 100, "");
        assertThat(all(road.inspector(), 3, "")).isEqualTo(whole);
        assertThat(whole).extracting("number").doesNotHaveDuplicates();
        assertThat(whole.stream().map(item -> MOST_URGENT_FIRST.indexOf(item.get("urgency"))))
                .doesNotContain(-1)
                .isSorted();
        Object counts = page(road.inspector(), "?limit=1").get("counts");
        assertThat(counts).extracting("all").isEqualTo(whole.size());
        for (String urgency : MOST_URGENT_FIRST) {
            assertThat(all(road.inspector(), 2, "&urgency=" + urgency))
                    .isEqualTo(whole.stream()
                            .filter(item -> urgency.equals(item.get("urgency")))
                            .toList());
        }
        assertThat(road.read(road.inspector(), "/api/work"))
                .extracting("counts.todo")
                .isEqualTo(whole.size());
    }

    @Test
    void theSameWorkGrowsMoreUrgentAndSaysByWhichRow() {
        String number = submitted(); // its rectification ends on 17 March, its review on 20 March
        assertThat(of(number)).containsEntry("urgency", "SOON").containsEntry("decideBy", "2026-03-20");
        assertThat(of(number)).extracting("why.row.id").isEqualTo("急-10");
        clock.set(LocalDateTime.of(2026, 3, 16, 9, 0));
        assertThat(of(number))
                .containsEntry("urgency", "TODAY")
                .extracting("why.row.id")
                .isEqualTo("急-4");
        clock.set(LocalDateTime.of(2026, 3, 18, 9, 0));
        assertThat(of(number))
                .containsEntry("urgency", "OVERDUE")
                .extracting("why.row.id")
                .isEqualTo("急-2");
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0)); // a Saturday
        assertThat(of(number))
                .containsEntry("urgency", "OVERDUE")
                .extracting("why.row.id")
                .isEqualTo("急-1");
        assertThat(of(number)).extracting("why.packVersion").isEqualTo("1");
    }

    @Test
    void whatWasSentBackTwiceIsMoreUrgentThanWhatWasNot() {
        String number = submitted();
        for (int round = 0; round < 2; round++) {
            road.does(road.inspector(), number, "rejection", "{\"reason\": \"未完全消除\"}");
            road.rectify(number);
        }
        assertThat(of(number))
                .containsEntry("urgency", "SOON")
                .extracting("why.row.id")
                .isEqualTo("急-7");
    }

    @Test
    void aPageGoesOnWhereThePageBeforeEndedAlsoWhenWorkIsDoneMeanwhile() {
        String done = submitted();
        submitted();
        List<Object> before = numbers(all(road.inspector(), 100, ""));
        int at = before.indexOf(done);
        String cursor = "";
        for (int seen = 0; seen <= at; ) {
            Map<String, Object> page = page(road.inspector(), "?limit=" + Math.min(100, at + 1 - seen) + cursor);
            seen += items(page).size();
            cursor = "&cursor=" + page.get("next");
        }
        road.pass(done);
        assertThat(numbers(all(road.inspector(), 100, cursor))).isEqualTo(before.subList(at + 1, before.size()));
    }

    private static List<Object> numbers(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("number")).toList();
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        road.inspector()
                .get()
                .uri("/api/work/queue?cursor=xyz")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
