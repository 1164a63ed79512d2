// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads statistics as a person does, and follows the numbers to their records. */
final class Reports {

    static final List<String> FIGURES = List.of(
            "enterprisesReporting",
            "riskPoints",
            "hiddenDangersToDate",
            "inspectingUnits",
            "inspections",
            "found",
            "rectified",
            "withinDeadline",
            "overdue");

    private final RestTestClient person;

    Reports(RestTestClient person) {
        this.person = person;
    }

    JsonNode statistics(String query) {
        return read("/api/statistics?" + query);
    }

    static long count(JsonNode line, String figure) {
        return line.path(figure).path("count").asLong();
    }

    /** Every number of a line opens a register that lists exactly as many records. */
    void click(JsonNode line, List<String> figures) {
        for (String figure : figures) {
            JsonNode number = line.path(figure);
            if (!number.isNull()) {
                String query = number.path("query").asString();
                assertThat(listed(query))
                        .as("%s of %s: %s", figure, line.path("key").asString(), query)
                        .isEqualTo(number.path("count").asLong());
            }
        }
    }

    private long listed(String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read("/api" + query + "&limit=100" + cursor);
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return all.stream().distinct().count();
    }

    JsonNode read(String uri) {
        return JsonMapper.shared()
                .readTree(person.get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody());
    }
}
