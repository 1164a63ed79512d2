// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.platform.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description the client is generated from; {@code -Dopenapi.update} writes it. */
@IntegrationTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private Api api;

    @Test
    void theCommittedDescriptionIsTheRealOne() throws IOException {
        String real = real();
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(COMMITTED, real);
        }
        assertThat(COMMITTED).as("write it with -Dopenapi.update").exists();
        assertThat(Files.readString(COMMITTED))
                .as("service/openapi.json differs; write it anew with -Dopenapi.update and look at the difference")
                .isEqualTo(real);
    }

    @Test
    void theDescriptionIsOpenApi31AndNamesNoMachine() throws IOException {
        JsonNode description = JSON.readTree(real());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("info").path("title").asString()).isEqualTo("Anlan 安澜");
        assertThat(description.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(description.toString()).doesNotContain("localhost");
        assertThat(description.path("security").toString()).contains("bearer");
    }

    private String real() {
        byte[] body = api.as(Role.ADMIN, Api.CITY)
                .get()
                .uri("/api/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var sorted = JSON.treeToValue(JSON.readTree(new String(body, StandardCharsets.UTF_8)), TreeMap.class);
        return JSON.writeValueAsString(sorted).replace("\r\n", "\n") + "\n";
    }
}
