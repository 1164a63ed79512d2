// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, before it is known who reads it.
 *
 * @param found what stands where the caller wanted to write; null when that says nothing
 * @param type stable, {@code <module>/<what-went-wrong>}; clients may rely on it, never on the wording
 */
public record Problem(
        String type,
        HttpStatus status,
        Wording wording,
        List<Violation> violations,
        @Nullable Object found) {

    public Problem(String type, HttpStatus status, Wording wording, List<Violation> violations) {
        this(type, status, wording, violations, null);
    }

    public Problem(String type, HttpStatus status, String zh, String en) {
        this(type, status, new Wording(zh, en), List.of());
    }

    static Problem of(Refusal refusal) {
        return new Problem(refusal.type(), refusal.status(), refusal.wording(), refusal.violations(), refusal.found());
    }

    /** As RFC 9457 writes it, in the reader's language: English when asked for, Chinese otherwise. */
    ProblemDetail detail(Locale locale, String path) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("/problems/" + type));
        detail.setTitle(english ? Titles.of(status).en() : Titles.of(status).zh());
        detail.setDetail(english ? wording.en() : wording.zh());
        detail.setInstance(URI.create(path));
        if (!violations.isEmpty()) {
            detail.setProperty(
                    "violations",
                    violations.stream()
                            .map(violation -> Named.of(violation, english))
                            .toList());
        }
        if (found != null) {
            detail.setProperty("found", found);
        }
        return detail;
    }

    record Named(String pointer, String message, String code) {
        static Named of(Violation violation, boolean english) {
            var wording = violation.message();
            return new Named(violation.pointer(), english ? wording.en() : wording.zh(), violation.code());
        }
    }
}
