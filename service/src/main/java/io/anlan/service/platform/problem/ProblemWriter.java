// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem: where a controller failed and, the same, where a request never reached one. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** For filters, which stand outside of Spring MVC. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag());
        var detail = problem.detail(Languages.of(request), request.getRequestURI());
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    ResponseEntity<Object> entity(Problem problem, HttpServletRequest request, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail(Languages.of(request), request.getRequestURI()));
    }
}
