// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegisterIT {

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

    @ParameterizedTest
    @CsvSource({"number", "-number", "foundOn", "-foundOn", "dueOn", "-dueOn"})
    void pageByPageEveryRowComesOnceAndInOrder(String sort) {
        for (Alarm alarm : Alarm.values()) {
            road.begin(alarm);
        }
        List<Map<String, Object>> all = everything("limit=2&sort=" + sort);

        assertThat(all).extracting(row -> row.get("number")).doesNotHaveDuplicates();
        assertThat(all).hasSameSizeAs(everything("limit=100"));
        String key = sort.replace("-", "");
        Comparator<Map<String, Object>> order = Comparator.comparing(row -> sorted(key, (String) row.get(key)));
        assertThat(all).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
    }

    private List<Map<String, Object>> everything(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        Object cursor = null;
        do {
            Map<String, Object> page = page(query + (cursor == null ? "" : "&cursor=" + cursor));
            all.addAll(items(page));
            cursor = page.get("next");
        } while (cursor != null);
        return all;
    }

    /** Numbers go up over all years, so the year in them does not matter; what has no date comes last. */
    private static String sorted(String key, @Nullable String value) {
        String text = value == null ? "9999" : value;
        return key.equals("number") ? text.substring(text.lastIndexOf('-') + 1) : text;
    }

    @Test
    void filtersNarrowAndCombine() {
        String major = road.begin(Alarm.MAJOR);
        String general = road.begin(Alarm.GENERAL);
        assertThat(numbers("level=MAJOR")).contains(major).doesNotContain(general);
        assertThat(numbers("status=GRADED,RECTIFYING")).contains(major, general);
        assertThat(numbers("status=GRADED&level=GENERAL")).isEmpty();
        assertThat(numbers("district=310115&industry=MACHINERY&source=ENFORCEMENT_INSPECTION&enterprise="
                        + Road.ENTERPRISE + "&foundFrom=2026-03-09&foundTo=2026-03-09"))
                .contains(major, general);
        assertThat(numbers("district=310114")).isEmpty();
        assertThat(numbers("foundFrom=2026-03-10")).doesNotContain(major, general);
    }

    @Test
    void theSearchFindsWordsOfTitleAndEnterpriseAndTheBeginningOfANumber() {
        String number = (String) road.register(road.inspector(), Road.report(Alarm.GENERAL, "紫檀木粉尘收集器破损 Filter"))
                .get("number");
        assertThat(numbers("q=粉尘收集")).contains(number);
        assertThat(numbers("q=filter 紫檀")).contains(number);
        assertThat(numbers("q=金桥涂装 紫檀")).contains(number);
        assertThat(numbers("q=尘")).contains(number);
        assertThat(numbers("q=" + number)).containsExactly(number);
        assertThat(numbers("q=" + number.substring(0, 8).toLowerCase(java.util.Locale.ROOT)))
                .contains(number);
        assertThat(numbers("q=粉檀")).doesNotContain(number);
        assertThat(numbers("q=%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=title",
                "sort=number;drop",
                "cursor=abc",
                "cursor=LTsx&sort=foundOn",
                "colour=red",
                "level=HUGE",
                "foundFrom=yesterday"
            })
    void whatIsNotOnTheListIsRefusedNotIgnored(String query) {
        road.regulator()
                .get()
                .uri("/api/hidden-dangers?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private List<String> numbers(String query) {
        return items(page("limit=100&" + query)).stream()
                .map(row -> (String) row.get("number"))
                .toList();
    }

    private Map<String, Object> page(String query) {
        return road.read(road.regulator(), "/api/hidden-dangers?" + query);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
