// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.awaitility.Awaitility.await;

import io.anlan.service.hiddendanger.Road;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Sends a table of findings as somebody and waits until it is checked, or imported. */
record ImportedFile(Road road, RestTestClient person) {

    private static final String IMPORTS = "/api/inspection-imports";

    String checked(String csv) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "findings.csv";
            }
        });
        Map<?, ?> sent = person.post()
                .uri(IMPORTS)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String id = (String) Objects.requireNonNull(sent).get("id");
        becomes(id, "CHECKED");
        return id;
    }

    String imported(String csv) {
        String id = checked(csv);
        person.post()
                .uri(IMPORTS + "/" + id + "/commit")
                .exchange()
                .expectStatus()
                .isAccepted();
        becomes(id, "IMPORTED");
        return id;
    }

    private void becomes(String id, String status) {
        await().until(() -> road.read(person, IMPORTS + "/" + id), it -> status.equals(it.get("status")));
    }
}
