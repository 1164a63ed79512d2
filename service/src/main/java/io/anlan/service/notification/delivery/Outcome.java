// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status of HTTP, where there is one
 * @param detail what the other side said or what went wrong, at most {@value #LONGEST} characters
 */
public record Outcome(Result result, @Nullable Integer status, String detail) {

    static final int LONGEST = 2000;

    /** What is done next. */
    public enum Result {
        SENT,
        /** Tried again later. */
        FAILED,
        /** Tried again later, and nobody else is tried now either: the way itself is blocked. */
        BLOCKED,
        /** Never tried again. */
        GIVEN_UP,
        /** Not attempted: it waits until the recipient takes deliveries again. */
        HELD
    }

    public Outcome {
        detail = detail.replace('\0', '\uFFFD');
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    public static Outcome sent(@Nullable Integer status, String detail) {
        return new Outcome(Result.SENT, status, detail);
    }

    public static Outcome failed(@Nullable Integer status, String detail) {
        return new Outcome(Result.FAILED, status, detail);
    }

    public static Outcome blocked(Exception trouble) {
        return new Outcome(Result.BLOCKED, null, said(trouble));
    }

    public static Outcome failed(Exception trouble) {
        return failed(null, said(trouble));
    }

    public static Outcome givenUp(String detail) {
        return new Outcome(Result.GIVEN_UP, null, detail);
    }

    public static Outcome held() {
        return new Outcome(Result.HELD, null, "");
    }

    private static String said(Exception trouble) {
        return trouble.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(trouble.getMessage(), "");
    }
}
