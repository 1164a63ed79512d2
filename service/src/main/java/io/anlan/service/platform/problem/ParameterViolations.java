// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Violated constraints; their messages are already in the reader's language. */
final class ParameterViolations {

    private ParameterViolations() {}

    static Violation of(FieldError error) {
        return violation(pointer(error.getField()), error.getCode(), error.getDefaultMessage());
    }

    static Violation of(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return violation(pointer(violation.getPropertyPath().toString()), annotation, violation.getMessage());
    }

    static Stream<Violation> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(ParameterViolations::of);
        }
        String pointer =
                "/" + Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> violation(pointer, code(error), error.getDefaultMessage()));
    }

    /** From {@code facts[0].values} to {@code /facts/0/values}. */
    static String pointer(String property) {
        return "/" + property.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static @Nullable String code(MessageSourceResolvable error) {
        return error.getCodes() == null
                ? null
                : Arrays.stream(error.getCodes())
                        .filter(code -> code.indexOf('.') < 0)
                        .findFirst()
                        .orElse(null);
    }

    private static Violation violation(String pointer, @Nullable String code, @Nullable String message) {
        String text = Objects.requireNonNullElse(message, "");
        return new Violation(
                pointer, Objects.requireNonNullElse(code, "invalid").toLowerCase(Locale.ROOT), new Wording(text, text));
    }
}
