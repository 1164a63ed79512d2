// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Makes a problem of everything a controller throws; the only place that does. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return writer.entity(Problem.of(refusal), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
        return writer.entity(Problems.FORBIDDEN, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException conflict, HttpServletRequest request) {
        return writer.entity(Problems.CHANGED_MEANWHILE, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<Object> refusedByTheDatabase(Exception failure, HttpServletRequest request) {
        Problem problem = DatabaseProblems.of(failure);
        return problem == null ? unexpected(failure, request) : writer.entity(problem, request, HttpHeaders.EMPTY);
    }

    /** Nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        log.debug("A client hung up", gone);
    }

    @ExceptionHandler
    ResponseEntity<Object> any(Exception failure, HttpServletRequest request) {
        Problem problem = RequestProblems.of(failure);
        if (problem != null) {
            var headers = failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
            return writer.entity(problem, request, headers);
        }
        return unexpected(failure, request);
    }

    private ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        Problem inside = insideOf(failure);
        if (inside != null) {
            return writer.entity(inside, request, HttpHeaders.EMPTY);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected failure {} of {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return writer.entity(
                new Problem(
                        "platform/internal",
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "系统出现意外错误，参考号 " + reference + "。请将参考号告知管理员。",
                        "Something unexpected went wrong, reference " + reference
                                + ". Please tell the administrator the reference."),
                request,
                HttpHeaders.EMPTY);
    }

    /** The process engine and JPA wrap what was thrown inside of them. */
    private static @Nullable Problem insideOf(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        return cause instanceof SQLException sql ? DatabaseProblems.of(sql) : null;
    }
}
