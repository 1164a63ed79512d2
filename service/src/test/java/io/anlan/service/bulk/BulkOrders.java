// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import static io.anlan.service.absence.Absentees.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** BulkOrders as people order them, and the records in them. */
final class BulkOrders {

    private final Road road;
    private final FlywayConnectionDetails postgres;

    BulkOrders(Road road, FlywayConnectionDetails postgres) {
        this.road = road;
        this.postgres = postgres;
    }

    String minor() {
        return minor("MECHANICAL", "800");
    }

    String minor(String accidentType, String cost) {
        String report = Road.report(Alarm.GENERAL, "护栏松动").replace("OTHER_EXPLOSION", accidentType);
        String number = (String) road.register(road.inspector(), report).get("number");
        road.does(
                road.safetyManager(),
                number,
                "rectification",
                "{\"measures\": \"已加固\", \"cost\": %s, \"evidence\": [\"%s\"]}"
                        .formatted(cost, Road.photo(road.safetyManager())));
        return number;
    }

    String items(List<String> numbers) {
        return numbers.stream()
                .map(number -> "{\"number\": \"%s\", \"version\": %s}".formatted(number, road.version(number)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static RestTestClient.ResponseSpec post(RestTestClient person, String path, String body) {
        return person.post()
                .uri("/api/bulk-approvals" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    static Map<String, Object> json(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    Object order(RestTestClient person, List<String> numbers) {
        Map<String, Object> batch = json(post(
                person, "", "{\"act\": \"ACCEPT\", \"opinion\": \"同意\", \"items\": %s}".formatted(items(numbers))));
        assertThat((List<?>) batch.get("items")).extracting("state").containsOnly("WAITING");
        return batch.get("number");
    }

    List<?> itemsOf(Object batch) {
        return (List<?>) read(road.supervisor(), "/api/bulk-approvals/" + batch).get("items");
    }

    List<String> acts(String number) {
        return JdbcClient.create(Owner.of(postgres))
                .sql("select act from audit.entry where subject = ? order by seq")
                .param(number)
                .query(String.class)
                .list();
    }
}
