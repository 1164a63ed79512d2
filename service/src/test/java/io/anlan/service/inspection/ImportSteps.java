// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anlan.service.platform.imports.ImportStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** What people do with imports, over HTTP. */
final class ImportSteps {

    /** The state of an import as the API tells it. */
    record State(
            String id,
            ImportStatus status,
            int rows,
            int done,
            int errors,
            @Nullable Map<String, String> failure,
            List<Case> results) {}

    record Case(
            @JsonProperty("case") String caseNumber,
            String enterprise,
            String outcome,
            List<String> criteria,
            @Nullable String number) {}

    static final String HEADER = "案例号,检查日期,统一社会信用代码,标题,情形,指标1,值1,检查机关\n";

    private final RestTestClient client;

    ImportSteps(RestTestClient client) {
        this.client = client;
    }

    /** A paint room without alarm at the enterprise, as one row. */
    static String paintRoom(String number, String enterprise) {
        return number + ",2025-04-07," + enterprise + ",喷漆室无报警,paintRoom,fixedGasAlarm,ABSENT,测试机关\n";
    }

    RestTestClient.ResponseSpec send(byte[] file, String name) {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return client.post()
                .uri("/api/inspection-imports?dryRun=true")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body)
                .exchange();
    }

    /** Sends a file and waits for the end of its check. */
    State check(byte[] file) {
        State sent = state(send(file, "findings.csv").expectStatus().isAccepted());
        return ended(sent.id());
    }

    State check(String csv) {
        return check(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Commits and waits for the end of the import. */
    State commit(String id) {
        ordered(id).expectStatus().isAccepted();
        return ended(id);
    }

    RestTestClient.ResponseSpec ordered(String id) {
        return client.post().uri("/api/inspection-imports/" + id + "/commit").exchange();
    }

    State ended(String id) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> state(get(id).expectStatus().isOk()),
                        state -> state.status() != ImportStatus.CHECKING && state.status() != ImportStatus.IMPORTING);
    }

    /** As it is now. */
    State state(String id) {
        return state(get(id).expectStatus().isOk());
    }

    RestTestClient.ResponseSpec get(String what) {
        return client.get().uri("/api/inspection-imports/" + what).exchange();
    }

    String errors(String id) {
        byte[] file = Objects.requireNonNull(get(id + "/errors.csv")
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff行 Row,列 Column,值 Value,问题,Problem");
        return text;
    }

    private static State state(RestTestClient.ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(State.class).returnResult().getResponseBody());
    }
}
