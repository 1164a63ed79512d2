// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import jakarta.validation.ConstraintViolationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What is wrong with a request before any business rule looks at it. */
final class RequestProblems {

    private RequestProblems() {}

    /** Nothing when the request is not to blame. */
    static @Nullable Problem of(Exception failure) {
        if (failure instanceof BindException invalid) {
            FieldError unread = invalid.getFieldErrors().stream()
                    .filter(FieldError::isBindingFailure)
                    .findFirst()
                    .orElse(null);
            return unread != null
                    ? malformed(unread.getField())
                    : invalid(
                            invalid.getBindingResult().getFieldErrors().stream().map(ParameterViolations::of));
        } else if (failure instanceof HandlerMethodValidationException invalid) {
            return invalid(invalid.getParameterValidationResults().stream().flatMap(ParameterViolations::of));
        } else if (failure instanceof ConstraintViolationException invalid) {
            return invalid(invalid.getConstraintViolations().stream().map(ParameterViolations::of));
        } else if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        } else if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return new Problem(
                    "platform/not-found", HttpStatus.NOT_FOUND, "这个地址不存在。", "There is nothing at this address.");
        }
        var malformed = badly(failure);
        return malformed == null ? UnsuitableRequest.of(failure) : malformed;
    }

    private static @Nullable Problem badly(Exception failure) {
        if (failure instanceof MissingRequestHeaderException missing) {
            return new Problem(
                    "platform/header-missing",
                    HttpStatus.BAD_REQUEST,
                    "缺少请求头 " + missing.getHeaderName() + "。",
                    "The header " + missing.getHeaderName() + " is missing.");
        } else if (failure instanceof TypeMismatchException mismatch) {
            return malformed(mismatch.getPropertyName() == null ? "?" : mismatch.getPropertyName());
        } else if (failure instanceof MissingServletRequestPartException part) {
            return new Problem(
                    "platform/part-missing",
                    HttpStatus.BAD_REQUEST,
                    "缺少上传内容 " + part.getRequestPartName() + "。",
                    "The part " + part.getRequestPartName() + " is missing.");
        } else if (failure instanceof ServletRequestBindingException) {
            return new Problem(
                    "platform/parameter-missing",
                    HttpStatus.BAD_REQUEST,
                    "缺少必需的参数。",
                    "A required parameter is missing.");
        }
        return null;
    }

    private static Problem malformed(String parameter) {
        return new Problem(
                "platform/malformed-parameter",
                HttpStatus.BAD_REQUEST,
                "参数 " + parameter + " 的值无法识别。",
                "The value of the parameter " + parameter + " is not understood.");
    }

    private static Problem unreadable(HttpMessageNotReadableException failure) {
        if (failure.getMostSpecificCause() instanceof BodyLimit.BodyTooLarge) {
            return BodyLimit.TOO_LARGE;
        }
        String pointer = failure.getCause() instanceof DatabindException databind ? pointer(databind) : "";
        if (pointer.isEmpty()) {
            return new Problem(
                    "platform/malformed-json",
                    HttpStatus.BAD_REQUEST,
                    "提交的内容不是有效的 JSON。",
                    "What was sent is not valid JSON.");
        }
        return invalid(Stream.of(new Violation(
                pointer,
                "unreadable",
                new Wording("此处的值类型不对或无法识别。", "The value here has the wrong type or is not known."))));
    }

    private static String pointer(DatabindException failure) {
        return failure.getPath().stream().map(RequestProblems::segment).collect(Collectors.joining());
    }

    private static String segment(JacksonException.Reference reference) {
        return "/"
                + (reference.getPropertyName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getPropertyName());
    }

    private static Problem invalid(Stream<Violation> violations) {
        return new Problem(
                "platform/invalid",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("提交的内容有误，请更正标出的各项。", "Some values cannot be accepted; please correct those named."),
                violations.toList());
    }
}
