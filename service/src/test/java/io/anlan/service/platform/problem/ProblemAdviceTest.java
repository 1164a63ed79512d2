// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.anlan.service.platform.Refusal;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import tools.jackson.databind.json.JsonMapper;

/** What a request cannot provoke at will: failures of the database and defects of ours. */
class ProblemAdviceTest {

    private static final String SECRET = "insert into hidden_danger.hidden_danger violates row-level security policy";

    private final ProblemAdvice advice =
            new ProblemAdvice(new ProblemWriter(JsonMapper.builder().build()));

    static Stream<Arguments> failuresOfTheDatabase() {
        return Stream.of(
                arguments("08006", "platform/database-unavailable", 503),
                arguments("57P01", "platform/database-unavailable", 503),
                arguments("53300", "platform/database-unavailable", 503),
                arguments("40001", "platform/busy", 503),
                arguments("40P01", "platform/busy", 503),
                arguments("55P03", "platform/busy", 503),
                arguments("57014", "platform/busy", 503),
                arguments("23514", "platform/refused-by-database", 409),
                arguments("23503", "platform/refused-by-database", 409),
                arguments("P0001", "platform/refused-by-database", 409),
                arguments("23505", "platform/exists-already", 409),
                arguments("42501", "platform/out-of-scope", 403),
                arguments("42P01", "platform/internal", 500));
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheDatabase")
    void whatTheDatabaseSaysIsUnderstoodAndNotRepeated(String state, String type, int status) {
        var wrapped = new DataIntegrityViolationException("could not execute", new SQLException(SECRET, state));
        assertProblem(language -> advice.refusedByTheDatabase(wrapped, request(language)), type, status);
    }

    @Test
    void aDefectGivesAReferenceAndNothingElse() {
        assertProblem(
                language -> advice.any(new IllegalStateException(SECRET), request(language)), "platform/internal", 500);
    }

    @Test
    void aRefusalInsideOfTheEngineIsStillARefusal() {
        Refusal refusal = new Refusal(
                "hidden-danger/unknown",
                org.springframework.http.HttpStatus.NOT_FOUND,
                new io.anlan.service.platform.Wording("没有", "None."));
        assertProblem(
                language -> advice.any(new IllegalStateException(SECRET, refusal), request(language)),
                "hidden-danger/unknown",
                404);
    }

    @Test
    void aSimultaneousChangeIsAConflict() {
        assertProblem(
                language -> advice.changedMeanwhile(new OptimisticLockingFailureException(SECRET), request(language)),
                "platform/changed-meanwhile",
                409);
    }

    @Test
    void whatIsMissingIsNamed() throws NoSuchMethodException {
        Method method = ProblemAdviceTest.class.getDeclaredMethod("assertProblemFor", String.class);
        var header = new MissingRequestHeaderException("X-Wanted", new MethodParameter(method, 0));
        assertProblem(language -> advice.any(header, request(language)), "platform/header-missing", 400);
        var parameter = new MissingServletRequestParameterException("wanted", "String");
        assertProblem(language -> advice.any(parameter, request(language)), "platform/parameter-missing", 400);
    }

    @SuppressWarnings("unused") // a parameter for the test above
    private static void assertProblemFor(String name) {}

    private static void assertProblem(
            java.util.function.Function<String, ResponseEntity<Object>> answer, String type, int status) {
        ProblemDetail zh = detail(answer.apply("zh-CN"));
        ProblemDetail en = detail(answer.apply("en"));
        for (var problem : java.util.List.of(zh, en)) {
            assertThat(problem.getStatus()).isEqualTo(status);
            assertThat(problem.getType()).hasToString("/problems/" + type);
            assertThat(problem.toString()).doesNotContain(SECRET).doesNotContain("Exception");
        }
        assertThat(zh.getTitle() + zh.getDetail()).containsPattern("\\p{IsHan}");
        assertThat(en.getTitle() + en.getDetail()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    private static ProblemDetail detail(ResponseEntity<Object> answer) {
        var problem = (ProblemDetail) Objects.requireNonNull(answer.getBody());
        assertThat(answer.getStatusCode().value()).isEqualTo(problem.getStatus());
        return problem;
    }

    private static MockHttpServletRequest request(String language) {
        var request = new MockHttpServletRequest("POST", "/api/hidden-dangers");
        request.addHeader("Accept-Language", language);
        return request;
    }
}
