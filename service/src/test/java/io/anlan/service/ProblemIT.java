// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Provocations.Provocation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong, the answer is a problem as RFC 9457 has it, in the reader's language, and gives nothing away. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemIT {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names of ours, of libraries or of tables, and what traces and statements look like. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|java\\.|jakarta\\.|org\\.|io\\.anlan|tools\\.jackson|hibernate|postgres|SQL"
                    + "|hidden_danger|(?i)select |insert into|update .* set |violates|constraint");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private List<Provocation> provocations = List.of();

    @BeforeAll
    void prepare() {
        clock.reset();
        provocations = new Provocations(api).all();
    }

    List<Provocation> provocations() {
        return provocations;
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void theAnswerIsAProblemInBothLanguages(Provocation provocation) throws Exception {
        Map<String, Object> zh = answer(provocation, "zh-CN,zh;q=0.9", "zh-CN");
        Map<String, Object> en = answer(provocation, "en-GB,en;q=0.8", "en");
        assertThat(text(zh, "title")).containsPattern(HAN);
        assertThat(text(zh, "detail")).containsPattern(HAN);
        assertThat(text(en, "title")).isNotBlank().doesNotContainPattern(HAN);
        assertThat(text(en, "detail")).isNotBlank().doesNotContainPattern(HAN);
        assertThat(en.get("type")).isEqualTo(zh.get("type"));
        assertThat(messages(zh)).allMatch(message -> HAN.matcher(message).find());
        assertThat(messages(en))
                .hasSameSizeAs(messages(zh))
                .allMatch(message -> !message.isBlank() && !HAN.matcher(message).find());
    }

    @Test
    void everyTypeInTheSourcesIsWrittenDownAndProvoked() throws IOException {
        var types = new java.util.TreeSet<>(ProblemTypes.OVER_HTTP.keySet());
        types.addAll(ProvenElsewhere.TYPES.keySet());
        assertThat(types)
                .as("write down in ProblemTypes what provokes it")
                .containsExactlyElementsOf(ProblemTypes.inTheSources());
        assertThat(provocations.stream().map(Provocation::type).distinct())
                .containsExactlyInAnyOrderElementsOf(ProblemTypes.OVER_HTTP.keySet());
    }

    @Test
    void whatIsProvokedElsewhereIsProvokedThere() throws IOException {
        for (var elsewhere : ProvenElsewhere.TYPES.entrySet()) {
            try (var files = Files.walk(Path.of("src", "test", "java"))) {
                Path test = files.filter(file -> file.endsWith(elsewhere.getValue() + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(test)).as(test.toString()).contains(elsewhere.getKey());
            }
        }
    }

    @Test
    void withoutALanguageItIsChinese() throws Exception {
        var answer = http.send(provocations.get(0).request().copy().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
    }

    private Map<String, Object> answer(Provocation provocation, String accepted, String language) throws Exception {
        var request =
                provocation.request().copy().header("Accept-Language", accepted).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        String body = answer.body();
        assertThat(answer.headers().firstValue("Content-Type")).as(body).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(body).doesNotContainPattern(INSIDES);
        Map<String, Object> problem = json.readValue(body, new TypeReference<>() {});
        assertThat(problem)
                .containsEntry("type", "/problems/" + provocation.type())
                .containsEntry("status", ProblemTypes.OVER_HTTP.get(provocation.type()))
                .containsEntry("instance", request.uri().getRawPath());
        assertThat(answer.statusCode()).isEqualTo(problem.get("status"));
        return problem;
    }

    private static String text(Map<String, Object> problem, String member) {
        return String.valueOf(problem.get(member));
    }

    private static List<String> messages(Map<String, Object> problem) {
        return problem.get("violations") instanceof List<?> violations
                ? violations.stream()
                        .map(violation -> String.valueOf(((Map<?, ?>) violation).get("message")))
                        .toList()
                : List.of();
    }
}
